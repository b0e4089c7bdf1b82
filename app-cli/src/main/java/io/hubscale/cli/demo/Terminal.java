package io.hubscale.cli.demo;

import java.util.Map;

/** Whether standard output is a screen that can be drawn on. */
final class Terminal {

  /** Set by the launcher, because Java before 22 cannot tell a screen from a file. */
  private static final String PROPERTY = "hubscale.terminal";

  private Terminal() {}

  static boolean isInteractive(Map<String, String> environment) {
    return Boolean.getBoolean(PROPERTY) && !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
  }
}
