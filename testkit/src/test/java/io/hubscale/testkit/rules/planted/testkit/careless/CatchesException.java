package io.hubscale.testkit.rules.planted.testkit.careless;

/** Catches everything. */
final class CatchesException {
  int attempt(Runnable work) {
    try {
      work.run();
      return 0;
    } catch (Exception everything) {
      return everything.hashCode();
    }
  }
}
