package io.hubscale.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A benchmark that measures the wrong thing is worse than none. */
class HubOf32Test {

  @Test
  void both_ways_measure_the_same_lag() {
    try (HubOf32 hub = new HubOf32()) {
      assertThat(hub.inParallel()).isEqualTo(HubOf32.LAG_EVENTS);
      assertThat(hub.oneAfterAnother()).isEqualTo(HubOf32.LAG_EVENTS);
    }
  }
}
