package io.hubscale.testkit.rules.planted.testkit.careless;

import java.time.Clock;

/** Takes the system's clock. */
final class ReadsClock {
  Clock read() {
    return Clock.systemUTC();
  }
}
