package io.hubscale.core.scaling;

import java.time.Instant;

/** The last metric that was computed with nothing in doubt. */
public sealed interface LastFullMetric {

  /** There was none yet. */
  record None() implements LastFullMetric {}

  /** It was this, then. */
  record At(ScalingMetric metric, Instant when) implements LastFullMetric {}
}
