package io.hubscale.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** What a command printed, and how it ended. */
public record CommandRun(int exitCode, String out, String err) {

  /** Runs a leaf command as the shell would. */
  public static CommandRun of(Function<Shell, Object> leaf, String... arguments) {
    return of(leaf, Map.of(), "", arguments);
  }

  /** The same with variables and with something on standard input. */
  public static CommandRun of(
      Function<Shell, Object> leaf,
      Map<String, String> environment,
      String in,
      String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Shell shell =
        new Shell(
            environment,
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err));
    int exitCode =
        Commands.assemble(shell, leaf.apply(shell))
            // as wide as the approved texts, whatever the terminal of whoever runs the tests
            .setUsageHelpAutoWidth(false)
            .setUsageHelpWidth(100)
            .execute(arguments);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}
