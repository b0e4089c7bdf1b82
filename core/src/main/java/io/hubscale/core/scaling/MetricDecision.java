package io.hubscale.core.scaling;

import io.hubscale.core.problem.Problem;

/** What to answer to somebody who does not know how many replicas run. */
public sealed interface MetricDecision {

  /** This metric can be acted on in both directions, or keeps things at least as they are. */
  record Sent(ScalingMetric metric) implements MetricDecision {}

  /** Anything we could say might scale in on doubt. */
  record Withheld(Problem problem) implements MetricDecision {}
}
