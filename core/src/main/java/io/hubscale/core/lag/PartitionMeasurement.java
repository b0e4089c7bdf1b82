package io.hubscale.core.lag;

import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.checkpoint.Ownership;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.PartitionReading;
import java.util.List;

/** Everything that was read about one partition, and what follows from it. */
public record PartitionMeasurement(
    PartitionReading partition,
    CheckpointReading checkpoint,
    Ownership ownership,
    PartitionLag lag,
    List<LagRemark> remarks) {

  public PartitionMeasurement {
    remarks = List.copyOf(remarks);
  }

  /** The partition's id. */
  public PartitionId id() {
    return partition.partition();
  }
}
