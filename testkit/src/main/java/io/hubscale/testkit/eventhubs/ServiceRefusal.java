package io.hubscale.testkit.eventhubs;

import java.io.Serial;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.transport.ErrorCondition;

/**
 * What the service answers when it will not do what a client asked.
 *
 * <p>It is thrown where the refusal is found and caught at the two places that answer: a link's
 * attach (as a detach with this condition) and a request node (as a reply with this status). An
 * exception rather than a value, because every lookup on the way to either would only pass it on.
 */
final class ServiceRefusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String condition;
  private final String description;

  private ServiceRefusal(int status, String condition, String description) {
    super(condition + ": " + description, null, false, false);
    this.status = status;
    this.condition = condition;
    this.description = description;
  }

  /**
   * A hub or consumer group that does not exist.
   *
   * <p>Source: azure-core-amqp's ExceptionUtil takes only a description that begins "The messaging
   * entity … could not be found" for a permanent failure, any other for a transient one.
   */
  static ServiceRefusal notFound(String entity) {
    return new ServiceRefusal(
        404, "amqp:not-found", "The messaging entity '" + entity + "' could not be found.");
  }

  static ServiceRefusal unauthorized(String description) {
    return new ServiceRefusal(401, "amqp:unauthorized-access", description);
  }

  /** Assumed: the condition and status for a partition that the hub does not have. */
  static ServiceRefusal noSuchPartition(String partition, int partitions) {
    return new ServiceRefusal(
        400,
        "com.microsoft:argument-out-of-range",
        "Partition '"
            + partition
            + "' does not exist; it should be between 0 and "
            + (partitions - 1));
  }

  static ServiceRefusal badArgument(String description) {
    return new ServiceRefusal(400, "com.microsoft:argument-error", description);
  }

  static ServiceRefusal stolen(String description) {
    return new ServiceRefusal(409, "amqp:link:stolen", description);
  }

  static ServiceRefusal limitExceeded(String description) {
    return new ServiceRefusal(403, "amqp:resource-limit-exceeded", description);
  }

  static ServiceRefusal tooLarge(long bytes, long limit) {
    return new ServiceRefusal(
        413,
        "amqp:link:message-size-exceeded",
        "The message of " + bytes + " bytes exceeds the link's limit of " + limit);
  }

  static ServiceRefusal notImplemented(String what) {
    return new ServiceRefusal(501, "amqp:not-implemented", what + " is not emulated");
  }

  int status() {
    return status;
  }

  String condition() {
    return condition;
  }

  String description() {
    return description;
  }

  ErrorCondition toErrorCondition() {
    return new ErrorCondition(Symbol.valueOf(condition), description);
  }
}
