package io.hubscale.core.checkpoint;

import io.hubscale.core.checkpoint.CheckpointReading.Absent;
import io.hubscale.core.checkpoint.CheckpointReading.Found;
import io.hubscale.core.hub.PartitionId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The checkpoints and claims of one consumer group in one spelling.
 *
 * @param spelling how the names are spelt
 * @param checkpoints what is at each partition's place; partitions without a blob are not in it
 * @param owners the claims; partitions without a claim are not in it
 */
public record CheckpointSet(
    Spelling spelling,
    Map<PartitionId, CheckpointReading> checkpoints,
    Map<PartitionId, Ownership> owners) {

  public CheckpointSet {
    checkpoints = Map.copyOf(checkpoints);
    owners = Map.copyOf(owners);
  }

  /** Decodes what a listing of one spelling's prefix shows. */
  public static CheckpointSet of(Spelling spelling, Collection<ListedBlob> blobs) {
    Map<PartitionId, CheckpointReading> checkpoints = new HashMap<>();
    Map<PartitionId, Ownership> owners = new HashMap<>();
    for (ListedBlob blob : blobs) {
      switch (MetadataLayout.decode(blob)) {
        case MetadataLayout.Decoded.CheckpointBlob(var partition, var reading) ->
            checkpoints.put(partition, reading);
        case MetadataLayout.Decoded.OwnershipBlob(var partition, var ownership) ->
            owners.put(partition, ownership);
        case MetadataLayout.Decoded.Foreign() -> {}
      }
    }
    return new CheckpointSet(spelling, checkpoints, owners);
  }

  /** A set of a container in which nothing is, or which is not there. */
  public static CheckpointSet none() {
    return new CheckpointSet(Spelling.LOWER_CASE, Map.of(), Map.of());
  }

  /**
   * What is known about one partition's checkpoint.
   *
   * @param whenMissing why there is none, when there is none
   */
  public CheckpointReading checkpoint(PartitionId partition, Absent.Reason whenMissing) {
    CheckpointReading reading = checkpoints.get(partition);
    return reading == null ? new Absent(whenMissing) : reading;
  }

  /** What is known about one partition's owner. */
  public Ownership owner(PartitionId partition) {
    return owners.getOrDefault(partition, new Ownership.Unowned());
  }

  /** Whether no consumer ever wrote a checkpoint here; claims alone do not count. */
  public boolean isEmpty() {
    return checkpoints.isEmpty();
  }

  /** When a checkpoint of this set was last written. */
  public Optional<Instant> lastWritten() {
    return checkpoints.values().stream()
        .filter(Found.class::isInstance)
        .map(reading -> ((Found) reading).checkpoint().written())
        .max(Instant::compareTo);
  }
}
