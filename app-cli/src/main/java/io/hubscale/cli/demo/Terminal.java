package io.hubscale.cli.demo;

import java.util.Map;

/** Whether standard output is a screen that can be drawn on, and how wide it is. */
final class Terminal {

  /** Set by the launcher, because Java before 22 cannot tell a screen from a file. */
  private static final String COLUMNS = "hubscale.columns";

  private static final int NARROWEST = 40;

  private Terminal() {}

  /** The width in characters; 0 where nothing can be drawn. */
  static int columns(Map<String, String> environment) {
    int columns = Integer.getInteger(COLUMNS, 0);
    boolean canMoveItsCursor = !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
    return canMoveItsCursor && columns >= NARROWEST ? columns : 0;
  }
}
