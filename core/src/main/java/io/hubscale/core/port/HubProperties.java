package io.hubscale.core.port;

import io.hubscale.core.hub.HubReading;
import io.hubscale.core.trigger.HubSource;

/** The partitions of event hubs, as the service itself knows them. */
public interface HubProperties {

  /**
   * Reads the properties of every partition of a hub.
   *
   * <p><b>Shape:</b> one reading for each partition, in parallel; a partition that fails does not
   * fail the others. <b>Failure:</b> {@code Misconfigured}, {@code Denied}, {@code NotThere},
   * {@code Unreachable}, {@code Throttled}, {@code Malformed}; the whole reading fails only when no
   * partition is known. Never throws for those and always ends within the adapter's deadline.
   * <b>Cost:</b> one hub read and one read a partition, over one connection; blocks.
   */
  HubReading read(HubSource source);
}
