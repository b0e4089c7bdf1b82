package io.hubscale.core.scaling;

import java.time.Duration;

/**
 * The bounds and delays of a scale target.
 *
 * @param minReplicas 0 lets it sleep
 * @param maxReplicas at least 1 and at least {@code minReplicas}
 * @param cooldown how long a trigger must have been inactive before the last replicas stop
 * @param scaleInWindow how long a higher recommendation keeps counting
 */
public record ReplicaPolicy(
    int minReplicas, int maxReplicas, Duration cooldown, Duration scaleInWindow) {

  public ReplicaPolicy {
    if (minReplicas < 0 || maxReplicas < 1 || maxReplicas < minReplicas) {
      throw new IllegalArgumentException("not bounds: " + minReplicas + ".." + maxReplicas);
    }
    if (cooldown.isNegative() || scaleInWindow.isNegative()) {
      throw new IllegalArgumentException("a delay is not negative");
    }
  }
}
