package io.hubscale.core.problem;

import java.util.Locale;

/**
 * The stable names of everything that can go wrong; printed in kebab-case.
 *
 * <p>People search for these and dashboards count them, so a name is added but never changed.
 */
public enum ProblemCode {
  /** A trigger key, option or configuration value is missing, contradictory or out of range. */
  INVALID_INPUT,
  /** The shared access key or signature was not accepted. */
  KEY_REJECTED,
  /** The identity was accepted but may not do this. */
  ACCESS_DENIED,
  /** The namespace has no event hub of that name. */
  EVENT_HUB_NOT_FOUND,
  /** The hub has no partition of that id. */
  PARTITION_NOT_FOUND,
  /** The storage account has no container of that name. */
  CONTAINER_NOT_FOUND,
  /** The container has no blob of that name, or no longer. */
  BLOB_NOT_FOUND,
  /** The host name does not resolve. */
  HOST_UNKNOWN,
  /** Nothing listens at the address, or a firewall rejects the connection. */
  CONNECTION_REFUSED,
  /** The connection stands, but no answer came before the deadline. */
  UNANSWERED,
  /** The connection broke while an answer was awaited. */
  CONNECTION_LOST,
  /** The peer's certificate was not accepted, or TLS could not be agreed on. */
  TLS_FAILED,
  /** The service answered with an error of its own. */
  SERVICE_FAILED,
  /** The service asks to slow down. */
  THROTTLED,
  /** An answer that cannot be understood. */
  ANSWER_MALFORMED,
  /** A checkpoint exists but holds no usable sequence number. */
  CHECKPOINT_UNREADABLE,
  /** Not one partition of the hub could be measured. */
  NOTHING_KNOWN,
  /** Some partitions are in doubt and nothing recent says how it was before. */
  COVERAGE_INCOMPLETE,
  /** Somebody else wrote first. */
  CONFLICT;

  /** The printed form, for example {@code event-hub-not-found}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return text();
  }
}
