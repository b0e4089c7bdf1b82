package io.hubscale.core.lag;

/**
 * What the lag of a partition depends on besides the numbers.
 *
 * @param whenNoCheckpoint what a partition without a checkpoint counts for
 * @param staleToleranceEvents how far a checkpoint may be ahead of the newest event and still be
 *     taken for the effect of a late answer; KEDA's {@code stalePartitionInfoThreshold}
 */
public record LagPolicy(WhenNoCheckpoint whenNoCheckpoint, long staleToleranceEvents) {

  /** KEDA's defaults. Source: spec/scaling-semantics.md section 1.8. */
  public static final LagPolicy DEFAULT = new LagPolicy(WhenNoCheckpoint.EARLIEST, 10_000);

  public LagPolicy {
    if (staleToleranceEvents < 0) {
      throw new IllegalArgumentException("a tolerance is not negative: " + staleToleranceEvents);
    }
  }
}
