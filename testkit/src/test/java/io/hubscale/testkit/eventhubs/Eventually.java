package io.hubscale.testkit.eventhubs;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread is about to do. */
final class Eventually {

  private Eventually() {}

  /** Polls a condition; fails when it has not come true within {@link Clients#PATIENCE}. */
  static void until(String expected, BooleanSupplier condition) {
    long deadline = System.nanoTime() + Clients.PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("did not happen: " + expected);
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
