package io.hubscale.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Puts the commands together; the one seam from a bug to an exit code. */
final class Commands {

  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private Commands() {}

  /** The root command with these leaves and groups. */
  static CommandLine assemble(Shell shell, Object... leaves) {
    CommandLine root = new CommandLine(new HubscaleCommand());
    for (Object leaf : leaves) {
      root.addSubcommand(leaf instanceof CommandLine group ? group : new CommandLine(leaf));
    }
    return root.setOut(shell.out())
        .setErr(shell.err())
        // an @ is for secrets in files, not for picocli's files of arguments
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setDefaultValueProvider(new EnvironmentDefaults(shell.environment()))
        .setParameterExceptionHandler(new BadInput())
        .setExecutionExceptionHandler(bug());
  }

  /** A command that only holds others. */
  static CommandLine group(Object parent, Object... leaves) {
    CommandLine group = new CommandLine(parent);
    for (Object leaf : leaves) {
      group.addSubcommand(new CommandLine(leaf));
    }
    return group;
  }

  private static IExecutionExceptionHandler bug() {
    return (failure, command, parsed) -> {
      LOG.error("unforeseen failure", failure);
      command
          .getErr()
          .println(
              command.getCommandSpec().qualifiedName()
                  + ": internal error ("
                  + failure.getClass().getSimpleName()
                  + "); --verbose shows the causes; please report it");
      command.getErr().flush();
      return ExitCode.BUG;
    };
  }
}
