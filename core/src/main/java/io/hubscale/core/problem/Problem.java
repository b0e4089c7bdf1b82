package io.hubscale.core.problem;

import java.time.Duration;

/**
 * An expected failure, as a value.
 *
 * <p>The variant tells what kind of failure it is, and with that whether to retry, which gRPC
 * status and which exit code belong to it; the code names the particular case and never changes;
 * the remedy is what the reader does next. None of the texts may hold a secret.
 */
public sealed interface Problem {

  /** The stable name of this particular case. */
  ProblemCode code();

  /** What happened, naming the thing it happened to; one sentence. */
  String message();

  /** What the reader does next, concretely; one sentence. */
  String remedy();

  /** The input is wrong; trying again without changing it is useless. */
  record Misconfigured(ProblemCode code, String message, String remedy) implements Problem {}

  /** There is no credential, or it is not allowed to do this; names the role or claim. */
  record Denied(ProblemCode code, String message, String remedy) implements Problem {}

  /** The event hub, consumer group, container or workload does not exist. */
  record NotThere(ProblemCode code, String message, String remedy) implements Problem {}

  /** DNS, TLS, a refused connection, or no answer in time; worth another try, with jitter. */
  record Unreachable(ProblemCode code, String message, String remedy) implements Problem {}

  /** The service asks to slow down; another try before {@code retryAfter} makes it worse. */
  record Throttled(ProblemCode code, String message, String remedy, Duration retryAfter)
      implements Problem {}

  /** An answer that cannot be understood; says where. */
  record Malformed(ProblemCode code, String message, String remedy) implements Problem {}

  /** Somebody else wrote first; read again and decide again. */
  record Conflict(ProblemCode code, String message, String remedy) implements Problem {}
}
