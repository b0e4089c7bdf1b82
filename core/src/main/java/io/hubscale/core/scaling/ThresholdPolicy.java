package io.hubscale.core.scaling;

import io.hubscale.core.lag.Coverage;
import io.hubscale.core.lag.HubLag;
import java.util.ArrayList;
import java.util.List;

/**
 * KEDA's policy with the cap put right: one replica for each {@code threshold} events of lag, never
 * more replicas than partitions.
 *
 * <pre>
 *   L  lag of the hub              (events)
 *   T  threshold                   (events a replica)
 *   P  partitions that count       (replicas that can be of use)
 *
 *   value  = min(L, T * P)         saturating, so it grows with L and ceil(value / T) &lt;= P
 *   active = L &gt; activation        uncapped, strict
 * </pre>
 *
 * <p>Source: spec/scaling-semantics.md sections 5.3 (D8) and 5.4; design.md, "Cap": all partitions.
 *
 * @param thresholdEvents T
 * @param activationEvents above this lag the trigger is active
 */
public record ThresholdPolicy(long thresholdEvents, long activationEvents) {

  public ThresholdPolicy {
    if (thresholdEvents <= 0 || activationEvents < 0) {
      throw new IllegalArgumentException("threshold or activation out of range");
    }
  }

  /** The metric for a lag; where partitions are unknown it is an estimate, for scale-out only. */
  public ScalingMetric evaluate(HubLag lag) {
    Coverage coverage = lag.coverage();
    long events = lag.estimatedEvents();
    List<Reason> reasons = new ArrayList<>();
    if (coverage.isFull()) {
      reasons.add(new Reason(Reason.Code.MEASURED, "lag " + events + " events"));
    } else {
      reasons.add(
          new Reason(
              Reason.Code.ESTIMATED,
              "lag about " + events + " events, from " + coverage + " partitions"));
    }
    long cap = capEvents(coverage.total());
    if (events > cap) {
      reasons.add(
          new Reason(
              Reason.Code.CAPPED,
              "counted as "
                  + cap
                  + " events: "
                  + coverage.total()
                  + " partitions keep no more"
                  + " replicas busy"));
    }
    return new ScalingMetric(
        Math.min(events, cap), thresholdEvents, events > activationEvents, reasons);
  }

  private long capEvents(int partitions) {
    return partitions > 0 && thresholdEvents > Long.MAX_VALUE / partitions
        ? Long.MAX_VALUE
        : thresholdEvents * partitions;
  }
}
