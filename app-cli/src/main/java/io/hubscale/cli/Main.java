package io.hubscale.cli;

import io.hubscale.azure.AzurePorts;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the {@code hubscale} command starts. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exitCode = run(new Shell(System.getenv(), System.in, out, err), arguments);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  private static int run(Shell shell, String[] arguments) {
    CliComponent component = DaggerCliComponent.factory().create(shell);
    AzurePorts azure = component.azure();
    try {
      return component.commandLine().execute(arguments);
    } finally {
      azure.close();
    }
  }
}
