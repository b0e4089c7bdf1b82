package io.hubscale.scaler;

import io.hubscale.core.problem.Problem;
import io.hubscale.core.scaling.ScalingMetric;
import java.time.Instant;

/** What one refresh of one source came to; everybody who asks gets the same. */
sealed interface Snapshot {

  /** When it was taken. */
  Instant at();

  /** There is a metric. */
  record Taken(Instant at, ScalingMetric metric) implements Snapshot {}

  /** There is none, and no number may stand in for it. */
  record Failed(Instant at, Problem problem) implements Snapshot {}
}
