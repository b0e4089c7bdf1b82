package io.hubscale.core.checkpoint;

import java.time.Instant;

/** Which consumer, if any, claims a partition. */
public sealed interface Ownership {

  /**
   * A consumer claims the partition.
   *
   * @param owner the consumer's own id
   * @param renewed when it last renewed the claim
   */
  record Owned(String owner, Instant renewed) implements Ownership {}

  /** The last owner gave the partition up, as a processor does when it stops. */
  record Relinquished(Instant since) implements Ownership {}

  /** Nobody ever claimed the partition here. */
  record Unowned() implements Ownership {}
}
