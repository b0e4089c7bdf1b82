package io.hubscale.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DemoPlanTest {

  @Test
  void production_ends_at_60_percent_and_nothing_is_produced_after() {
    DemoPlan plan = DemoPlan.of(Duration.ofSeconds(100));

    assertThat(plan.producing()).isEqualTo(Duration.ofSeconds(60));
    assertThat(plan.rateAt(Duration.ofSeconds(60))).isZero();
  }

  @Test
  void the_rate_starts_at_nothing_and_reaches_its_peak() {
    DemoPlan plan = DemoPlan.of(Duration.ofSeconds(100));

    assertThat(plan.rateAt(Duration.ZERO)).isZero();
    assertThat(plan.rateAt(Duration.ofSeconds(21))).isEqualTo(plan.peakEventsPerSecond());
  }

  @Test
  void without_a_bound_the_load_repeats() {
    DemoPlan plan = DemoPlan.of(DemoPlan.UNBOUNDED);

    assertThat(plan.rateAt(Duration.ofSeconds(21)))
        .isEqualTo(plan.rateAt(Duration.ofSeconds(81)))
        .isPositive();
  }

  @Test
  void all_that_is_produced_can_be_processed_in_time_by_all_replicas() {
    DemoPlan plan = DemoPlan.of(Duration.ofSeconds(90));
    long produced = 0;
    for (int second = 0; second < plan.producing().toSeconds(); second++) {
      produced += plan.rateAt(Duration.ofSeconds(second));
    }

    long capacity = (long) plan.replicas().maxReplicas() * plan.consumerEventsPerSecond() * 54;
    assertThat(produced).isLessThan(capacity / 2);
  }
}
