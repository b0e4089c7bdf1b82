package io.hubscale.testkit.rules.planted.testkit.careless;

/** Reads nanoseconds. */
final class ReadsNanos {
  long read() {
    return System.nanoTime();
  }
}
