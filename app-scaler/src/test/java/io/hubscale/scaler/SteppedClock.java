package io.hubscale.scaler;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on when it is told to. */
final class SteppedClock implements InstantSource {

  private volatile Instant now = Instant.parse("2026-11-01T12:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void step(Duration duration) {
    now = now.plus(duration);
  }
}
