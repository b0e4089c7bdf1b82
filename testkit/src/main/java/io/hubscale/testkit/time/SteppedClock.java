package io.hubscale.testkit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on when a test says so. Thread-safe. */
public final class SteppedClock implements InstantSource {

  private volatile Instant now;

  public SteppedClock(Instant start) {
    now = start;
  }

  /** Moves the clock; one thread at a time. */
  public synchronized void step(Duration step) {
    now = now.plus(step);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
