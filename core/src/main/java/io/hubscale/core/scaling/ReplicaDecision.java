package io.hubscale.core.scaling;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How many replicas there should be, and why.
 *
 * @param from how many there were
 * @param to how many there should be
 * @param reasons the chain that led there
 * @param next to be passed in with the next metric
 */
public record ReplicaDecision(int from, int to, List<Reason> reasons, ReplicaState next) {

  public ReplicaDecision {
    reasons = List.copyOf(reasons);
  }

  /** Whether anything is to be done. */
  public boolean changes() {
    return from != to;
  }

  /** The chain as one sentence. */
  public String explanation() {
    return reasons.stream().map(Reason::sentence).collect(Collectors.joining("; "));
  }
}
