package io.hubscale.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root: it holds its subcommands and what all of them share. */
@Command(
    name = "hubscale",
    description = "Correct lag of Azure Event Hubs consumers, and what follows from it.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = HubscaleVersion.class,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND")
final class HubscaleCommand {

  /**
   * Without it the log is off: the screen has the remedy, and the causes are for whoever asks. The
   * SDKs stay silent either way, as their own logs may hold signatures.
   */
  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Show the log, with the causes of failures, on standard error.")
  void setVerbose(boolean verbose) {
    if (verbose && LoggerFactory.getLogger("io.hubscale") instanceof Logger logger) {
      logger.setLevel(Level.INFO);
    }
  }
}
