package io.hubscale.testkit.rules.planted.testkit.careless;

/** Prints a stack trace, to the stream for errors. */
final class PrintsTrace {
  void print(IllegalStateException failure) {
    failure.printStackTrace();
  }
}
