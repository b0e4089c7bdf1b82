package io.hubscale.testkit.rules.planted.scaler;

/** Where the app starts: may use the streams. */
final class Main {
  private Main() {}

  static void usage() {
    System.err.println("usage");
  }
}
