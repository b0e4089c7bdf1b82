package io.hubscale.core.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubscale.core.lag.HubLag;
import io.hubscale.core.lag.HubLags;
import io.hubscale.core.lag.PartitionLag;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The T rows of spec/scaling-semantics.md section 5.5, with the cap that is our default.
 *
 * <p>The spec's table caps by lagging partitions, we cap by all partitions. That makes a difference
 * in T5, T6, T7 and T8, where one of four partitions lags: 256 events and 4 replicas here, 64 and 1
 * there. All other rows are as in the spec.
 */
final class ThresholdPolicyTest {

  private static final long MAX = Long.MAX_VALUE;

  @ParameterizedTest(name = "{0}: {1}, activation {2} -> {3} events, {4} replicas, active {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T1  | 100                                 | 0  | 64  | 1 | true
          T2  | 127                                 | 0  | 64  | 1 | true
          T3  | 128                                 | 0  | 64  | 1 | true
          T4  | 64 64 64 64                         | 0  | 256 | 4 | true
          T5  | 300 0 0 0                           | 0  | 256 | 4 | true
          T6  | 319 0 0 0                           | 0  | 256 | 4 | true
          T7  | 320 0 0 0                           | 0  | 256 | 4 | true
          T8  | 1000000 0 0 0                       | 0  | 256 | 4 | true
          T9  | 80 80 80 80                         | 0  | 256 | 4 | true
          T10 | 79 80 80 80                         | 0  | 256 | 4 | true
          T11 | 9223372036854775797 20              | 0  | 128 | 2 | true
          T12 | 9223372036854775807 9223372036854775807 3 | 0 | 192 | 3 | true
          T13 | 0 0                                 | 0  | 0   | 0 | false
          T14 | 5 5                                 | 10 | 10  | 1 | false
          T15 | 5 6                                 | 10 | 11  | 1 | true
          """)
  void metric_of_a_fully_known_hub(
      String id, String lags, long activation, long value, long replicas, boolean active) {
    HubLag lag = HubLags.known(Arrays.stream(lags.split(" ")).mapToLong(Long::parseLong).toArray());

    ScalingMetric metric = new ThresholdPolicy(64, activation).evaluate(lag);

    assertThat(metric.valueEvents()).as(id).isEqualTo(value);
    assertThat(metric.targetEvents()).isEqualTo(64);
    assertThat(replicas(metric)).isEqualTo(replicas);
    assertThat(metric.active()).isEqualTo(active);
  }

  @Test
  void activation_looks_at_the_lag_before_the_cap() {
    ThresholdPolicy policy = new ThresholdPolicy(64, 100);

    assertThat(policy.evaluate(HubLags.known(101)).valueEvents()).isEqualTo(64);
    assertThat(policy.evaluate(HubLags.known(101)).active()).isTrue();
    assertThat(policy.evaluate(HubLags.known(100)).active()).isFalse();
  }

  @Test
  void the_cap_is_a_reason_only_where_it_binds() {
    ThresholdPolicy policy = new ThresholdPolicy(64, 0);

    assertThat(codes(policy.evaluate(HubLags.known(64)))).containsExactly(Reason.Code.MEASURED);
    assertThat(codes(policy.evaluate(HubLags.known(65))))
        .containsExactly(Reason.Code.MEASURED, Reason.Code.CAPPED);
    assertThat(policy.evaluate(HubLags.known(65)).reasons().getLast().sentence())
        .contains("64 events", "1 partitions");
  }

  @Test
  void a_guess_is_called_a_guess() {
    HubLag lag = HubLags.of(List.of(new PartitionLag.Known(10), new PartitionLag.Unknown()));

    ScalingMetric metric = new ThresholdPolicy(64, 0).evaluate(lag);

    assertThat(metric.valueEvents()).isEqualTo(20);
    assertThat(codes(metric)).containsExactly(Reason.Code.ESTIMATED);
    assertThat(metric.reasons().getFirst().sentence()).contains("20 events", "1 of 2 partitions");
  }

  @Test
  void an_ignored_partition_keeps_no_replica_busy() {
    HubLag lag = HubLags.of(List.of(new PartitionLag.Known(500), new PartitionLag.Ignored()));

    assertThat(new ThresholdPolicy(64, 0).evaluate(lag).valueEvents()).isEqualTo(64);
  }

  @Test
  void a_hub_of_ignored_partitions_asks_for_nothing() {
    HubLag lag = HubLags.of(List.of(new PartitionLag.Ignored(), new PartitionLag.Ignored()));

    ScalingMetric metric = new ThresholdPolicy(64, 0).evaluate(lag);

    assertThat(metric.valueEvents()).isZero();
    assertThat(metric.active()).isFalse();
  }

  @Test
  void a_cap_beyond_all_numbers_saturates() {
    ScalingMetric metric = new ThresholdPolicy(MAX / 2 + 1, 0).evaluate(HubLags.known(MAX, 0, 0));

    assertThat(metric.valueEvents()).isEqualTo(MAX);
    assertThat(replicas(metric)).isEqualTo(2);
  }

  @Test
  void a_threshold_of_nothing_and_a_negative_activation_are_refused() {
    assertThatThrownBy(() -> new ThresholdPolicy(0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ThresholdPolicy(1, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_metric_grows_with_the_lag_and_never_asks_for_more_replicas_than_partitions() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      int partitions = random.nextInt(1, 40);
      long[] less = random.longs(partitions, 0, 1L << random.nextInt(1, 62)).toArray();
      long[] more = less.clone();
      int grown = random.nextInt(partitions);
      more[grown] += random.nextLong(1L << random.nextInt(1, 62));
      ThresholdPolicy policy =
          new ThresholdPolicy(1 + random.nextLong(1L << random.nextInt(1, 63)), random.nextInt(99));

      ScalingMetric before = policy.evaluate(HubLags.known(less));
      ScalingMetric after = policy.evaluate(HubLags.known(more));

      String input = policy + " " + Arrays.toString(less) + " " + Arrays.toString(more);
      assertThat(after.valueEvents()).as(input).isGreaterThanOrEqualTo(before.valueEvents());
      assertThat(after.active() || !before.active()).as(input).isTrue();
      assertThat(replicas(after)).as(input).isBetween(0L, (long) partitions);
    }
  }

  private static long replicas(ScalingMetric metric) {
    return Math.ceilDiv(metric.valueEvents(), metric.targetEvents());
  }

  private static List<Reason.Code> codes(ScalingMetric metric) {
    return metric.reasons().stream().map(Reason::code).toList();
  }
}
