package io.hubscale.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A secret given as it is, as {@code @path}, or as {@code -} for standard input, so that it need
 * not be in the list of processes.
 */
public final class SecretOption {

  private final CommandLine command;
  private final InputStream in;
  private String readFromIn = "";

  /** The secrets of one command line; standard input can be taken by one of them only. */
  public SecretOption(CommandLine command, InputStream in) {
    this.command = command;
    this.in = in;
  }

  /** The secret itself. */
  public String resolve(String option, String value) {
    if (value.equals("-")) {
      return fromIn(option);
    }
    return value.startsWith("@") ? fromFile(option, value.substring(1)) : value;
  }

  private String fromIn(String option) {
    if (!readFromIn.isEmpty()) {
      throw new ParameterException(
          command,
          option + ": standard input is taken by " + readFromIn + "; expected a value or @path");
    }
    readFromIn = option;
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new ParameterException(
          command, option + ": standard input cannot be read; expected a value or @path");
    }
  }

  private String fromFile(String option, String path) {
    try {
      return Files.readString(Path.of(path)).strip();
    } catch (IOException | InvalidPathException unreadable) {
      throw new ParameterException(
          command, option + ": cannot read the file '" + path + "'; expected @path of a text file");
    }
  }
}
