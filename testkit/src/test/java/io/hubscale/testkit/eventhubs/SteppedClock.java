package io.hubscale.testkit.eventhubs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when a test says so. */
final class SteppedClock implements InstantSource {

  private volatile Instant now;

  SteppedClock(Instant start) {
    now = start;
  }

  void step(Duration step) {
    now = now.plus(step);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
