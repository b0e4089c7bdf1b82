package io.hubscale.core.lag;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.lag.PartitionLag.Bounded;
import io.hubscale.core.lag.PartitionLag.Ignored;
import io.hubscale.core.lag.PartitionLag.Known;
import io.hubscale.core.lag.PartitionLag.Unknown;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HubLagTest {

  @Test
  void with_everything_known_the_estimate_is_the_sum() {
    HubLag lag = HubLags.known(3, 0, 40);

    assertThat(lag.knownEvents()).isEqualTo(43);
    assertThat(lag.estimatedEvents()).isEqualTo(43);
    assertThat(lag.coverage()).isEqualTo(new Coverage(3, 3));
    assertThat(lag.coverage().isFull()).isTrue();
  }

  @Test
  void sums_saturate_wherever_the_large_ones_stand() {
    assertThat(HubLags.known(Long.MAX_VALUE, Long.MAX_VALUE, 3).knownEvents())
        .isEqualTo(Long.MAX_VALUE);
    assertThat(HubLags.known(Long.MAX_VALUE - 5, Long.MAX_VALUE, 20).knownEvents())
        .isEqualTo(Long.MAX_VALUE);
    assertThat(HubLags.known(20, Long.MAX_VALUE - 20).knownEvents()).isEqualTo(Long.MAX_VALUE);
    assertThat(HubLags.known(20, Long.MAX_VALUE - 21).knownEvents()).isEqualTo(Long.MAX_VALUE - 1);
  }

  @Test
  void the_estimate_saturates_too() {
    HubLag lag =
        HubLags.of(List.of(new Known(Long.MAX_VALUE), new Unknown(), new Bounded(0, 1_000)));

    assertThat(lag.estimatedEvents()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void an_unknown_partition_is_taken_for_the_mean_of_the_known_rounded_up() {
    HubLag lag = HubLags.of(List.of(new Known(10), new Unknown(), new Known(11)));

    assertThat(lag.knownEvents()).isEqualTo(21);
    assertThat(lag.estimatedEvents()).isEqualTo(21 + 11);
    assertThat(lag.coverage()).isEqualTo(new Coverage(2, 3));
    assertThat(lag.coverage().isFull()).isFalse();
  }

  @Test
  void a_lone_event_is_not_lost_in_the_mean() {
    HubLag lag = HubLags.of(List.of(new Known(1), new Known(0), new Known(0), new Unknown()));

    assertThat(lag.estimatedEvents()).isEqualTo(2);
  }

  @Test
  void a_bounded_partition_counts_its_lower_limit_and_stays_out_of_the_mean() {
    HubLag lag = HubLags.of(List.of(new Known(10), new Bounded(5, 1_000), new Unknown()));

    assertThat(lag.knownEvents()).isEqualTo(10);
    assertThat(lag.estimatedEvents()).isEqualTo(10 + 5 + 10);
    assertThat(lag.coverage()).isEqualTo(new Coverage(1, 3));
  }

  @Test
  void an_ignored_partition_counts_neither_as_lag_nor_as_a_gap() {
    HubLag lag = HubLags.of(List.of(new Known(10), new Ignored()));

    assertThat(lag.estimatedEvents()).isEqualTo(10);
    assertThat(lag.coverage()).isEqualTo(new Coverage(1, 1));
    assertThat(lag.coverage().isFull()).isTrue();
  }

  @Test
  void an_ignored_partition_does_not_dilute_the_mean() {
    HubLag lag = HubLags.of(List.of(new Known(10), new Ignored(), new Unknown()));

    assertThat(lag.estimatedEvents()).isEqualTo(20);
  }

  @ParameterizedTest(name = "{0} partitions, none of them known")
  @ValueSource(ints = {1, 4, 32})
  void with_nothing_known_there_is_nothing_to_guess_from(int partitions) {
    HubLag lag = HubLags.of(Collections.nCopies(partitions, new Unknown()));

    assertThat(lag.knownEvents()).isZero();
    assertThat(lag.estimatedEvents()).isZero();
    assertThat(lag.coverage()).isEqualTo(new Coverage(0, partitions));
  }

  @Test
  void the_order_of_partitions_is_irrelevant() {
    List<PartitionLag> lags =
        List.of(new Known(7), new Unknown(), new Bounded(0, 9), new Ignored(), new Known(2));

    HubLag lag = HubLags.of(lags);
    HubLag reversed = HubLags.of(lags.reversed());

    assertThat(reversed.estimatedEvents()).isEqualTo(lag.estimatedEvents());
    assertThat(reversed.coverage()).isEqualTo(lag.coverage());
  }
}
