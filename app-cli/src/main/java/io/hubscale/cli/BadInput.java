package io.hubscale.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, without repeating what might be a secret. */
final class BadInput implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    PrintWriter err = command.getErr();
    if (command.getSubcommands().isEmpty()) {
      err.println(name + ": " + message(failure));
      err.println("see " + name + " --help");
    } else {
      err.println(name + ": expected a command: " + String.join(", ", commands(command)));
      command.usage(err);
    }
    err.flush();
    return ExitCode.MISCONFIGURED;
  }

  private static List<String> commands(CommandLine command) {
    return command.getSubcommands().keySet().stream().sorted().toList();
  }

  private static String message(ParameterException failure) {
    return switch (failure) {
      case UnmatchedArgumentException unmatched when unmatched.isUnknownOption() ->
          "unknown option "
              + unmatched.getUnmatched().getFirst().replaceFirst("=.*", "")
              + "; expected one of the options of --help";
      case UnmatchedArgumentException unmatched ->
          "unexpected argument after the options; expected none (is a value unquoted?)";
      case MissingParameterException missing -> missing.getMessage() + "; expected a value";
      default -> Objects.requireNonNullElse(failure.getMessage(), "bad input");
    };
  }
}
