package io.hubscale.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What a command was started from.
 *
 * @param environment the variables
 * @param in standard input
 * @param out results, and nothing else
 * @param err everything else
 */
public record Shell(
    Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err) {

  public Shell {
    environment = Map.copyOf(environment);
  }
}
