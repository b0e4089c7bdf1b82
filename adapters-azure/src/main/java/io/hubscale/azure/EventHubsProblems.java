package io.hubscale.azure;

import io.hubscale.azure.SocketProbe.Finding;
import io.hubscale.core.hub.HubAddress;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import java.time.Duration;

/** Turns failures of the Event Hubs SDK into problems, none of which quotes the SDK. */
final class EventHubsProblems {

  /** How long the SDK itself leaves a busy service alone. Source: azure-core-amqp, RetryUtil. */
  static final Duration BUSY_WAIT = Duration.ofSeconds(4);

  private static final String CHECK_KEY =
      "check SharedAccessKeyName and SharedAccessKey; the policy needs the Listen claim";
  private static final String AGAIN =
      "it is worth another try; the log has the cause, and Azure's status page may have the reason";

  private EventHubsProblems() {}

  /** The connection string is nothing the SDK can use. */
  static Problem unusable(HubAddress hub) {
    return new Problem.Misconfigured(
        ProblemCode.INVALID_INPUT,
        hub + ": the SDK does not take the connection string",
        "copy the connection string from the namespace's shared access policies once more");
  }

  /** A hub without partitions, which cannot be. */
  static Problem withoutPartitions(HubAddress hub) {
    return malformed(hub + " names no partition at all");
  }

  /** Reading the hub itself failed although its address could be connected to. */
  static Problem ofHub(HubAddress hub, AmqpFailure failure) {
    return failure == AmqpFailure.NOT_FOUND
        ? new Problem.NotThere(
            ProblemCode.EVENT_HUB_NOT_FOUND,
            "namespace " + hub.namespace() + " has no event hub '" + hub.eventHub() + "'",
            "check eventHubName or EntityPath, and that the connection string is of this namespace")
        : of(hub.toString(), failure);
  }

  /** Reading one partition failed over a connection that works. */
  static Problem ofPartition(HubAddress hub, String partition, AmqpFailure failure) {
    return failure == AmqpFailure.NOT_FOUND
        ? new Problem.NotThere(
            ProblemCode.PARTITION_NOT_FOUND,
            hub + " has no partition " + partition,
            "none needed if the hub was just recreated; the next reading sees its new partitions")
        : of("partition " + partition + " of " + hub, failure);
  }

  /** There was no answer, and this is what a socket found out about the address. */
  static Problem unreachable(
      HubAddress hub, AmqpEndpoint endpoint, AmqpFailure failure, Finding finding) {
    return switch (finding) {
      case HOST_UNKNOWN ->
          new Problem.Unreachable(
              ProblemCode.HOST_UNKNOWN,
              hub + ": the name " + endpoint.host() + " does not resolve",
              "check the namespace in Endpoint=, and DNS here; a private endpoint needs its zone");
      case REFUSED ->
          new Problem.Unreachable(
              ProblemCode.CONNECTION_REFUSED,
              hub + ": " + endpoint + " refused the connection",
              "check that AMQP's port " + endpoint.port() + " is open from here to the namespace");
      case SILENT ->
          new Problem.Unreachable(
              ProblemCode.UNANSWERED,
              hub + ": nothing answers at " + endpoint,
              "check firewalls and network rules for AMQP's port " + endpoint.port());
      case TLS_FAILED ->
          new Problem.Unreachable(
              ProblemCode.TLS_FAILED,
              hub + ": TLS could not be agreed on with " + endpoint,
              "check for a proxy that breaks TLS open, and the trusted certificates here");
      case CONNECTS -> ofHub(hub, failure);
    };
  }

  private static Problem of(String subject, AmqpFailure failure) {
    return switch (failure) {
      case UNAUTHORIZED ->
          new Problem.Denied(
              ProblemCode.KEY_REJECTED,
              subject + ": the shared access key or signature was not accepted",
              CHECK_KEY);
      case CLAIM_MISSING, FORBIDDEN ->
          new Problem.Denied(
              ProblemCode.ACCESS_DENIED,
              subject + ": the shared access policy may not read this",
              "give the policy the Listen claim, or the identity Azure Event Hubs Data Receiver");
      case ADDRESS_BLOCKED ->
          new Problem.Denied(
              ProblemCode.ACCESS_DENIED,
              subject + ": the namespace's network rules keep this address out",
              "allow this address or subnet under the namespace's Networking");
      case DISABLED ->
          new Problem.Denied(
              ProblemCode.ACCESS_DENIED,
              subject + " is disabled",
              "set the status of the event hub to Active");
      case NOT_FOUND ->
          new Problem.NotThere(
              ProblemCode.EVENT_HUB_NOT_FOUND, subject + " is not there", "check its name");
      case BUSY ->
          new Problem.Throttled(
              ProblemCode.THROTTLED,
              subject + ": the service asks to slow down",
              "poll less often, or give the namespace more throughput units",
              BUSY_WAIT);
      case SERVICE_ERROR ->
          new Problem.Unreachable(
              ProblemCode.SERVICE_FAILED,
              subject + ": the service answered with an error of its own",
              AGAIN);
      case MALFORMED -> malformed(subject + ": the answer cannot be understood");
      case TIMED_OUT ->
          new Problem.Unreachable(
              ProblemCode.UNANSWERED, subject + ": connected, but no answer came in time", AGAIN);
      case CONNECTION ->
          new Problem.Unreachable(
              ProblemCode.CONNECTION_LOST,
              subject + ": the connection broke before the answer came",
              AGAIN);
    };
  }

  private static Problem malformed(String message) {
    return new Problem.Malformed(
        ProblemCode.ANSWER_MALFORMED,
        message,
        "check that Endpoint= is an Event Hubs namespace; the log has the cause");
  }
}
