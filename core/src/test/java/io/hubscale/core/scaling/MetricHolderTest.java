package io.hubscale.core.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.lag.HubLag;
import io.hubscale.core.lag.HubLags;
import io.hubscale.core.lag.PartitionLag;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MetricHolderTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration MAX_STALENESS = Duration.ofMinutes(5);

  private final MetricHolder holder = new MetricHolder(new ThresholdPolicy(64, 10), MAX_STALENESS);

  @Test
  void a_full_reading_is_sent_and_remembered() {
    MetricHolder.Step step = holder.next(HubLags.known(70, 30), new LastFullMetric.None(), START);

    ScalingMetric metric = sent(step);
    assertThat(metric.valueEvents()).isEqualTo(100);
    assertThat(metric.active()).isTrue();
    assertThat(step.lastFull()).isEqualTo(new LastFullMetric.At(metric, START));
  }

  @Test
  void a_full_reading_may_lower_the_metric_and_end_activity() {
    MetricHolder.Step step = holder.next(HubLags.known(0, 0), full(70, 30), START.plusSeconds(15));

    assertThat(sent(step).valueEvents()).isZero();
    assertThat(sent(step).active()).isFalse();
    assertThat(step.lastFull()).isEqualTo(new LastFullMetric.At(sent(step), START.plusSeconds(15)));
  }

  @Test
  void a_partial_reading_never_lowers_the_metric_nor_ends_activity() {
    MetricHolder.Step step = holder.next(partial(3), full(70, 30), START.plusSeconds(15));

    ScalingMetric metric = sent(step);
    assertThat(metric.valueEvents()).isEqualTo(100);
    assertThat(metric.active()).isTrue();
    assertThat(metric.reasons())
        .extracting(Reason::code)
        .containsExactly(Reason.Code.ESTIMATED, Reason.Code.HELD);
    assertThat(metric.reasons().getLast().sentence()).contains("100 events", "15 s ago");
  }

  @Test
  void a_partial_reading_may_raise_the_metric_and_start_activity() {
    MetricHolder.Step step = holder.next(partial(60), full(0, 0), START.plusSeconds(15));

    assertThat(sent(step).valueEvents()).isEqualTo(120);
    assertThat(sent(step).active()).isTrue();
  }

  @Test
  void a_partial_reading_does_not_refresh_what_is_remembered() {
    LastFullMetric before = full(70, 30);

    MetricHolder.Step step = holder.next(partial(60), before, START.plusSeconds(15));

    assertThat(step.lastFull()).isEqualTo(before);
  }

  @Test
  void a_full_metric_holds_until_exactly_the_allowed_age() {
    MetricHolder.Step step = holder.next(partial(3), full(70, 30), START.plus(MAX_STALENESS));

    assertThat(sent(step).valueEvents()).isEqualTo(100);
  }

  @Test
  void a_millisecond_later_nothing_is_sent() {
    LastFullMetric before = full(70, 30);

    MetricHolder.Step step =
        holder.next(partial(3), before, START.plus(MAX_STALENESS).plusMillis(1));

    assertThat(withheld(step).code()).isEqualTo(ProblemCode.COVERAGE_INCOMPLETE);
    assertThat(withheld(step).message()).contains("1 of 2 partitions", "300 s");
    assertThat(step.lastFull()).isEqualTo(before);
  }

  @Test
  void a_partial_reading_with_nothing_before_it_is_withheld() {
    MetricHolder.Step step = holder.next(partial(1_000), new LastFullMetric.None(), START);

    assertThat(withheld(step)).isInstanceOf(Problem.Unreachable.class);
    assertThat(withheld(step).code()).isEqualTo(ProblemCode.COVERAGE_INCOMPLETE);
    assertThat(step.lastFull()).isEqualTo(new LastFullMetric.None());
  }

  @Test
  void a_reading_of_nothing_at_all_holds_too() {
    HubLag nothing = HubLags.of(List.of(new PartitionLag.Unknown(), new PartitionLag.Unknown()));

    assertThat(sent(holder.next(nothing, full(70, 30), START)).valueEvents()).isEqualTo(100);
  }

  @Test
  void a_bounded_lag_is_partial_knowledge() {
    HubLag bounded =
        HubLags.of(List.of(new PartitionLag.Known(0), new PartitionLag.Bounded(0, 11)));

    assertThat(withheld(holder.next(bounded, new LastFullMetric.None(), START)).code())
        .isEqualTo(ProblemCode.COVERAGE_INCOMPLETE);
  }

  private LastFullMetric full(long... lags) {
    return holder.next(HubLags.known(lags), new LastFullMetric.None(), START).lastFull();
  }

  private static HubLag partial(long knownLag) {
    return HubLags.of(List.of(new PartitionLag.Known(knownLag), new PartitionLag.Unknown()));
  }

  private static ScalingMetric sent(MetricHolder.Step step) {
    assertThat(step.decision()).isInstanceOf(MetricDecision.Sent.class);
    return ((MetricDecision.Sent) step.decision()).metric();
  }

  private static Problem withheld(MetricHolder.Step step) {
    assertThat(step.decision()).isInstanceOf(MetricDecision.Withheld.class);
    return ((MetricDecision.Withheld) step.decision()).problem();
  }
}
