package io.hubscale.testkit.rules.planted.testkit.careless;

/** Catches everything where it is easily overlooked. */
final class CatchesInLambda {
  Runnable attempt(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException everything) {
        work.run();
      }
    };
  }
}
