package io.hubscale.core.scaling;

import io.hubscale.core.lag.HubLag;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps partial knowledge from scaling in.
 *
 * <p>An external scaler is not told how many replicas run, so it holds by value: while a partition
 * is in doubt the metric is the larger of the estimate and the last complete one, and what was
 * active stays active. Without a recent complete one there is no safe number. Source: design.md,
 * "Partial knowledge".
 *
 * @param policy turns lag into a metric
 * @param maxStaleness how old a complete metric may be and still hold
 */
public record MetricHolder(ThresholdPolicy policy, Duration maxStaleness) {

  /**
   * What to answer, and what to remember.
   *
   * @param decision the answer
   * @param lastFull to be passed in with the next reading
   */
  public record Step(MetricDecision decision, LastFullMetric lastFull) {}

  /** Decides on a new reading. */
  public Step next(HubLag lag, LastFullMetric before, Instant now) {
    ScalingMetric metric = policy.evaluate(lag);
    if (lag.coverage().isFull()) {
      return new Step(new MetricDecision.Sent(metric), new LastFullMetric.At(metric, now));
    }
    return switch (before) {
      case LastFullMetric.At(var full, var when) when !when.plus(maxStaleness).isBefore(now) ->
          new Step(new MetricDecision.Sent(hold(metric, full, when, now)), before);
      case LastFullMetric.At at -> withheld(lag, at);
      case LastFullMetric.None none -> withheld(lag, none);
    };
  }

  private static ScalingMetric hold(
      ScalingMetric estimate, ScalingMetric full, Instant when, Instant now) {
    List<Reason> reasons = new ArrayList<>(estimate.reasons());
    reasons.add(
        new Reason(
            Reason.Code.HELD,
            "not below the "
                + full.valueEvents()
                + " events of "
                + Duration.between(when, now).toSeconds()
                + " s ago, when everything was known"));
    return new ScalingMetric(
        Math.max(estimate.valueEvents(), full.valueEvents()),
        estimate.targetEvents(),
        estimate.active() || full.active(),
        reasons);
  }

  private Step withheld(HubLag lag, LastFullMetric before) {
    return new Step(
        new MetricDecision.Withheld(
            new Problem.Unreachable(
                ProblemCode.COVERAGE_INCOMPLETE,
                "only "
                    + lag.coverage()
                    + " partitions of "
                    + lag.group()
                    + " are known, and there is no complete reading of the last "
                    + maxStaleness.toSeconds()
                    + " s to hold",
                "run hubscale lag for the partitions and their problems")),
        before);
  }
}
