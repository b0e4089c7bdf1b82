package io.hubscale.testkit.rules.planted.testkit.careless;

/** Catches everything. */
final class CatchesThrowable {
  int attempt(Runnable work) {
    try {
      work.run();
      return 0;
    } catch (Throwable everything) {
      return everything.hashCode();
    }
  }
}
