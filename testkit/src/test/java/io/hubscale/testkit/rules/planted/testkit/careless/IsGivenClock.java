package io.hubscale.testkit.rules.planted.testkit.careless;

import java.time.Clock;
import java.time.Instant;

/** Was given a clock, as it should be. */
final class IsGivenClock {
  Instant read(Clock clock) {
    return clock.instant().isAfter(Instant.now(clock)) ? clock.instant() : Instant.EPOCH;
  }
}
