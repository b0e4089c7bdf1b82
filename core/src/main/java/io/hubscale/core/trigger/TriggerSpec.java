package io.hubscale.core.trigger;

import io.hubscale.core.hub.GroupAddress;
import io.hubscale.core.lag.LagPolicy;

/**
 * A valid trigger: what to read, and how to turn it into a metric.
 *
 * @param hub the hub and what opens it
 * @param consumerGroup whose lag
 * @param checkpoints where its checkpoints are
 * @param lagPolicy how lag is counted
 * @param thresholdEvents the lag that one replica is for; positive
 * @param activationEvents the trigger is active when the lag is above this; not negative
 */
public record TriggerSpec(
    HubSource hub,
    String consumerGroup,
    CheckpointSource checkpoints,
    LagPolicy lagPolicy,
    long thresholdEvents,
    long activationEvents) {

  public TriggerSpec {
    if (thresholdEvents <= 0 || activationEvents < 0) {
      throw new IllegalArgumentException("threshold or activation out of range");
    }
  }

  /** The consumer group with its hub. */
  public GroupAddress group() {
    return new GroupAddress(hub.address(), consumerGroup);
  }
}
