package io.hubscale.testkit.rules.planted.cli;

/** Uses the streams, as the CLI may. */
public final class Shell {
  /** Says it. */
  public void say(String text) {
    System.out.println(text);
  }
}
