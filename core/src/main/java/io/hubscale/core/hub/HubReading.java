package io.hubscale.core.hub;

import io.hubscale.core.problem.Problem;
import java.util.Comparator;
import java.util.List;

/** The answer to "what are the properties of this hub's partitions?". */
public sealed interface HubReading {

  /**
   * The hub was read; single partitions may still be unknown.
   *
   * @param partitions one reading for each partition of the hub, ordered by id, never empty
   */
  record Read(List<PartitionReading> partitions) implements HubReading {
    public Read {
      partitions =
          partitions.stream().sorted(Comparator.comparing(PartitionReading::partition)).toList();
      if (partitions.isEmpty()) {
        throw new IllegalArgumentException("a hub has at least one partition");
      }
    }
  }

  /** Nothing is known about any partition. */
  record Failed(Problem problem) implements HubReading {}
}
