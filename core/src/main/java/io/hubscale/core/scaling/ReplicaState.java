package io.hubscale.core.scaling;

import java.time.Instant;
import java.util.List;

/**
 * What the next decision needs to know of the earlier ones.
 *
 * @param replicas how many are wanted now
 * @param lastActive when the trigger was last active; {@link Instant#MIN} when never
 * @param recommendations what was recommended within the scale-in window, oldest first
 */
public record ReplicaState(int replicas, Instant lastActive, List<Recommendation> recommendations) {

  public ReplicaState {
    recommendations = List.copyOf(recommendations);
  }

  /** A number of replicas that the metric called for, before stabilisation. */
  public record Recommendation(Instant at, int replicas) {}

  /** A target about which nothing is known but its size. */
  public static ReplicaState startingAt(int replicas) {
    return new ReplicaState(replicas, Instant.MIN, List.of());
  }
}
