package io.hubscale.core.scaling;

import io.hubscale.core.scaling.Reason.Code;
import io.hubscale.core.scaling.ReplicaState.Recommendation;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * From metric to replicas as KEDA and the HPA do it together: KEDA between zero and one, the HPA's
 * AverageValue algorithm above.
 *
 * <pre>
 *   V  metric value                     (events)
 *   T  target                           (events a replica)
 *   n  replicas now
 *
 *   desired = n            when 9 T n &lt;= 10 V &lt;= 11 T n      (the HPA's tolerance of 0.1, exact)
 *             ceil(V / T)  otherwise
 *   then not below any recommendation of the scale-in window, then into [max(1, min), max]
 *   0 -&gt; max(1, min)       when active
 *   n -&gt; 0                 when min = 0 and last active longer ago than the cool-down
 * </pre>
 *
 * <p>Not here yet: the HPA's rate limits and its scale-out window. Source:
 * spec/scaling-semantics.md sections 1.6 and 6.
 */
public final class ReplicaPlanner {

  private final ReplicaPolicy policy;

  public ReplicaPlanner(ReplicaPolicy policy) {
    this.policy = policy;
  }

  /** Decides on a new metric. */
  public ReplicaDecision decide(ReplicaState state, ScalingMetric metric, Instant now) {
    List<Reason> reasons = new ArrayList<>();
    Instant lastActive = metric.active() ? now : state.lastActive();
    if (state.replicas() == 0) {
      int to = wake(metric, reasons);
      return decision(state, to, reasons, lastActive, List.of());
    }
    if (!metric.active() && policy.minReplicas() == 0) {
      if (lastActive.plus(policy.cooldown()).isBefore(now)) {
        reasons.add(
            new Reason(
                Code.DEACTIVATED,
                "nothing was waiting for longer than the cool-down of "
                    + policy.cooldown().toSeconds()
                    + " s"));
        return decision(state, 0, reasons, lastActive, List.of());
      }
      reasons.add(
          new Reason(
              Code.COOLING_DOWN, "cooling down for " + policy.cooldown().toSeconds() + " s"));
    }
    int desired = desired(state.replicas(), metric, reasons);
    List<Recommendation> recent = recent(state, desired, now);
    int stabilised = stabilise(state.replicas(), desired, recent, reasons);
    return decision(state, bound(stabilised, reasons), reasons, lastActive, recent);
  }

  private int wake(ScalingMetric metric, List<Reason> reasons) {
    if (!metric.active()) {
      reasons.add(new Reason(Code.INACTIVE, "nothing is waiting"));
      return policy.minReplicas() == 0 ? 0 : bound(0, reasons);
    }
    reasons.add(
        new Reason(Code.ACTIVATED, "lag of " + metric.valueEvents() + " events woke the target"));
    return bound(1, reasons);
  }

  private static int desired(int replicas, ScalingMetric metric, List<Reason> reasons) {
    BigInteger value = BigInteger.valueOf(metric.valueEvents());
    BigInteger now =
        BigInteger.valueOf(metric.targetEvents()).multiply(BigInteger.valueOf(replicas));
    BigInteger tenfold = value.multiply(BigInteger.TEN);
    if (tenfold.compareTo(now.multiply(BigInteger.valueOf(9))) >= 0
        && tenfold.compareTo(now.multiply(BigInteger.valueOf(11))) <= 0) {
      reasons.add(
          new Reason(
              Code.WITHIN_TOLERANCE,
              "lag "
                  + metric.valueEvents()
                  + " is within 10 % of "
                  + replicas
                  + " replicas at "
                  + metric.targetEvents()));
      return replicas;
    }
    long desired = Math.ceilDiv(metric.valueEvents(), metric.targetEvents());
    reasons.add(
        new Reason(
            Code.MEASURED,
            "lag "
                + metric.valueEvents()
                + " at "
                + metric.targetEvents()
                + " a replica asks for "
                + desired));
    return (int) Math.min(desired, Integer.MAX_VALUE);
  }

  private List<Recommendation> recent(ReplicaState state, int desired, Instant now) {
    Instant since = now.minus(policy.scaleInWindow());
    List<Recommendation> recent = new ArrayList<>();
    for (Recommendation recommendation : state.recommendations()) {
      if (recommendation.at().isAfter(since)) {
        recent.add(recommendation);
      }
    }
    recent.add(new Recommendation(now, desired));
    return recent;
  }

  private int stabilise(
      int replicas, int desired, List<Recommendation> recent, List<Reason> reasons) {
    int highest = recent.stream().mapToInt(Recommendation::replicas).max().orElse(desired);
    if (desired >= replicas || highest <= desired) {
      return desired;
    }
    int stabilised = Math.min(replicas, highest);
    reasons.add(
        new Reason(
            Code.STABILISED,
            stabilised
                + " were wanted within the last "
                + policy.scaleInWindow().toSeconds()
                + " s"));
    return stabilised;
  }

  private int bound(int replicas, List<Reason> reasons) {
    int min = Math.max(1, policy.minReplicas());
    if (replicas > policy.maxReplicas()) {
      reasons.add(new Reason(Code.LIMITED_BY_MAX, "at most " + policy.maxReplicas()));
      return policy.maxReplicas();
    }
    if (replicas < min) {
      reasons.add(new Reason(Code.LIMITED_BY_MIN, "at least " + min));
      return min;
    }
    return replicas;
  }

  private static ReplicaDecision decision(
      ReplicaState state,
      int to,
      List<Reason> reasons,
      Instant lastActive,
      List<Recommendation> recommendations) {
    return new ReplicaDecision(
        state.replicas(), to, reasons, new ReplicaState(to, lastActive, recommendations));
  }
}
