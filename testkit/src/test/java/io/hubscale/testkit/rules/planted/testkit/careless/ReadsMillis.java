package io.hubscale.testkit.rules.planted.testkit.careless;

/** Reads milliseconds. */
final class ReadsMillis {
  long read() {
    return System.currentTimeMillis();
  }
}
