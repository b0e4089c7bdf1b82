package io.hubscale.testkit.time;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process is about to do. */
public final class Eventually {

  /** Far longer than anything takes that works; only a failing test waits for so long. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(5);

  private Eventually() {}

  /** Polls a condition; fails with the expectation when it does not come true in time. */
  public static void until(String expected, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new AssertionError("did not happen in " + PATIENCE.toSeconds() + " s: " + expected);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
