package io.hubscale.cli;

import io.hubscale.core.problem.Problem;
import io.hubscale.core.trigger.Violation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Says what is wrong on standard error, and with which code to exit. */
public final class Complaints {

  private final String command;
  private final PrintWriter err;

  /** The complaints of a command, by its whole name. */
  public Complaints(String command, PrintWriter err) {
    this.command = command;
    this.err = err;
  }

  /** Bad input: each option with what was found and expected. */
  public int rejected(List<Violation> violations) {
    for (Violation violation : violations) {
      err.println(
          "%s: %s: %s; expected %s"
              .formatted(
                  command, option(violation.key()), violation.found(), violation.expectation()));
    }
    return ExitCode.MISCONFIGURED;
  }

  /** A problem: what happened, and the remedy. */
  public int failed(Problem problem) {
    err.println(command + ": " + problem.message() + " (" + problem.code() + ")");
    err.println("  " + problem.remedy());
    return ExitCode.of(problem);
  }

  /** The option of a metadata key: {@code eventHubName} is {@code --event-hub-name}. */
  static String option(String key) {
    return "--" + key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
