package io.hubscale.cli;

import io.hubscale.core.problem.Problem;

/** What the command answers to the shell; the table is in the README. */
public final class ExitCode {

  public static final int OK = 0;
  public static final int MISCONFIGURED = 2;

  /** Something is there that cannot be understood, or, with {@code --strict}, is in doubt. */
  public static final int IN_DOUBT = 6;

  /** A bug of ours. */
  public static final int BUG = 70;

  private ExitCode() {}

  /** The code of a problem's kind. */
  public static int of(Problem problem) {
    return switch (problem) {
      case Problem.Misconfigured p -> MISCONFIGURED;
      case Problem.Denied p -> 3;
      case Problem.NotThere p -> 4;
      case Problem.Unreachable p -> 5;
      case Problem.Throttled p -> 5;
      case Problem.Malformed p -> IN_DOUBT;
      case Problem.Conflict p -> 7;
    };
  }
}
