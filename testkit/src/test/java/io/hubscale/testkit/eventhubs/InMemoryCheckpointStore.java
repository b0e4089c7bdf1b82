package io.hubscale.testkit.eventhubs;

import com.azure.messaging.eventhubs.CheckpointStore;
import com.azure.messaging.eventhubs.models.Checkpoint;
import com.azure.messaging.eventhubs.models.PartitionOwnership;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A checkpoint store for processors of one hub and group. */
final class InMemoryCheckpointStore implements CheckpointStore {

  private final Map<String, PartitionOwnership> owners = new ConcurrentHashMap<>();
  private final Map<String, Checkpoint> checkpoints = new ConcurrentHashMap<>();

  Map<String, Checkpoint> checkpoints() {
    return Map.copyOf(checkpoints);
  }

  /** How many processors own partitions. */
  long owningProcessors() {
    return owners.values().stream().map(PartitionOwnership::getOwnerId).distinct().count();
  }

  @Override
  public Flux<PartitionOwnership> listOwnership(String namespace, String hub, String group) {
    // Deferred: the SDK subscribes again to one answer and expects a fresh one.
    return Flux.defer(() -> Flux.fromIterable(List.copyOf(owners.values())));
  }

  @Override
  public Flux<PartitionOwnership> claimOwnership(List<PartitionOwnership> requested) {
    return Flux.fromIterable(requested).filter(this::claim);
  }

  @Override
  public Flux<Checkpoint> listCheckpoints(String namespace, String hub, String group) {
    return Flux.defer(() -> Flux.fromIterable(List.copyOf(checkpoints.values())));
  }

  @Override
  public Mono<Void> updateCheckpoint(Checkpoint checkpoint) {
    return Mono.fromRunnable(() -> checkpoints.put(checkpoint.getPartitionId(), checkpoint));
  }

  private synchronized boolean claim(PartitionOwnership wanted) {
    PartitionOwnership current = owners.get(wanted.getPartitionId());
    if (current != null && !Objects.equals(current.getETag(), wanted.getETag())) {
      return false;
    }
    owners.put(
        wanted.getPartitionId(),
        new PartitionOwnership()
            .setFullyQualifiedNamespace(wanted.getFullyQualifiedNamespace())
            .setEventHubName(wanted.getEventHubName())
            .setConsumerGroup(wanted.getConsumerGroup())
            .setPartitionId(wanted.getPartitionId())
            .setOwnerId(wanted.getOwnerId())
            .setLastModifiedTime(System.currentTimeMillis())
            .setETag(UUID.randomUUID().toString()));
    wanted.setETag(owners.get(wanted.getPartitionId()).getETag());
    wanted.setLastModifiedTime(owners.get(wanted.getPartitionId()).getLastModifiedTime());
    return true;
  }
}
