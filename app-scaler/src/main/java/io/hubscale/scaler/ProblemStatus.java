package io.hubscale.scaler;

import io.grpc.Status;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;

/** A problem as gRPC says it; the table is the house style's. */
final class ProblemStatus {

  private ProblemStatus() {}

  static Status of(Problem problem) {
    Status status =
        switch (problem) {
          case Problem.Misconfigured p -> Status.INVALID_ARGUMENT;
          case Problem.Denied p ->
              p.code() == ProblemCode.KEY_REJECTED
                  ? Status.UNAUTHENTICATED
                  : Status.PERMISSION_DENIED;
          case Problem.NotThere p -> Status.NOT_FOUND;
          case Problem.Unreachable p ->
              p.code() == ProblemCode.UNANSWERED ? Status.DEADLINE_EXCEEDED : Status.UNAVAILABLE;
          case Problem.Throttled p -> Status.RESOURCE_EXHAUSTED;
          case Problem.Malformed p -> Status.FAILED_PRECONDITION;
          case Problem.Conflict p -> Status.ABORTED;
        };
    return status.withDescription(
        problem.code() + ": " + problem.message() + "; " + problem.remedy());
  }
}
