package io.hubscale.core.scaling;

import java.util.List;

/**
 * What a scaler is told: KEDA asks for value and target, the HPA divides them.
 *
 * @param valueEvents the lag to scale by, capped; not negative
 * @param targetEvents the lag that one replica is for; positive
 * @param active whether at least one replica is needed
 * @param reasons how it came about
 */
public record ScalingMetric(
    long valueEvents, long targetEvents, boolean active, List<Reason> reasons) {

  public ScalingMetric {
    if (valueEvents < 0 || targetEvents <= 0) {
      throw new IllegalArgumentException("not a metric: " + valueEvents + " / " + targetEvents);
    }
    reasons = List.copyOf(reasons);
  }
}
