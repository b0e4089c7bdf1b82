package io.hubscale.core.hub;

import io.hubscale.core.problem.Problem;

/** The answer to "what are this partition's properties?". */
public sealed interface PartitionReading {

  /** The partition that was asked for. */
  PartitionId partition();

  /** The service answered. */
  record Known(PartitionProperties properties) implements PartitionReading {
    @Override
    public PartitionId partition() {
      return properties.partition();
    }
  }

  /** The service did not answer for this one partition; the others may be known all the same. */
  record Unknown(PartitionId partition, Problem problem) implements PartitionReading {}
}
