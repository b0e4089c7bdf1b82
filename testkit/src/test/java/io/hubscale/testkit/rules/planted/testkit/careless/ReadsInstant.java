package io.hubscale.testkit.rules.planted.testkit.careless;

import java.time.Instant;

/** Reads a clock. */
final class ReadsInstant {
  Instant read() {
    return Instant.now();
  }
}
