package io.hubscale.testkit.rules.planted.testkit.careless;

import java.time.Instant;
import java.util.function.Supplier;

/** Reads a clock without calling it. */
final class RefersToClock {
  Supplier<Instant> clock() {
    return Instant::now;
  }
}
