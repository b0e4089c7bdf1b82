package io.hubscale.testkit.azurite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what another process does in its own time. */
final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Eventually() {}

  static <T> void equal(Supplier<T> actual, T expected) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!actual.get().equals(expected) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    assertThat(actual.get()).isEqualTo(expected);
  }
}
