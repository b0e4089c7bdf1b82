package io.hubscale.testkit.rules.planted.testkit.careless;

/** Catches everything. */
final class CatchesRuntimeException {
  int attempt(Runnable work) {
    try {
      work.run();
      return 0;
    } catch (RuntimeException everything) {
      return everything.hashCode();
    }
  }
}
