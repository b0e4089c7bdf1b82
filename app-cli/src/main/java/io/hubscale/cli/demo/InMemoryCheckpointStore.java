package io.hubscale.cli.demo;

import com.azure.messaging.eventhubs.CheckpointStore;
import com.azure.messaging.eventhubs.models.Checkpoint;
import com.azure.messaging.eventhubs.models.PartitionOwnership;
import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.testkit.fakes.InMemoryCheckpoints;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where the consumers of a demo without a blob server keep their place: in memory, in the layout
 * that the SDK's own blob store writes, so that Hubscale reads it as it reads blobs.
 */
final class InMemoryCheckpointStore implements CheckpointStore {

  private final InMemoryCheckpoints blobs;
  private final String container;
  private final InstantSource clock;
  private final Map<String, PartitionOwnership> owners = new ConcurrentHashMap<>();
  private final Map<String, Checkpoint> checkpoints = new ConcurrentHashMap<>();

  InMemoryCheckpointStore(InMemoryCheckpoints blobs, String container, InstantSource clock) {
    this.blobs = blobs;
    this.container = container;
    this.clock = clock;
  }

  @Override
  public Flux<PartitionOwnership> listOwnership(String namespace, String hub, String group) {
    return Flux.defer(() -> Flux.fromIterable(List.copyOf(owners.values())));
  }

  @Override
  public Flux<PartitionOwnership> claimOwnership(List<PartitionOwnership> wanted) {
    return Flux.defer(() -> Flux.fromIterable(wanted.stream().filter(this::claim).toList()));
  }

  private synchronized boolean claim(PartitionOwnership wanted) {
    PartitionOwnership current = owners.get(wanted.getPartitionId());
    if (current != null && !Objects.equals(current.getETag(), wanted.getETag())) {
      return false;
    }
    wanted.setETag(UUID.randomUUID().toString()).setLastModifiedTime(clock.millis());
    owners.put(wanted.getPartitionId(), wanted);
    put(
        place(
            wanted.getFullyQualifiedNamespace(),
            wanted.getEventHubName(),
            wanted.getConsumerGroup(),
            "ownership",
            wanted.getPartitionId()),
        Map.of("ownerid", wanted.getOwnerId()));
    return true;
  }

  @Override
  public Flux<Checkpoint> listCheckpoints(String namespace, String hub, String group) {
    return Flux.defer(() -> Flux.fromIterable(List.copyOf(checkpoints.values())));
  }

  @Override
  public Mono<Void> updateCheckpoint(Checkpoint checkpoint) {
    return Mono.fromRunnable(
        () -> {
          checkpoints.put(checkpoint.getPartitionId(), checkpoint);
          put(
              place(
                  checkpoint.getFullyQualifiedNamespace(),
                  checkpoint.getEventHubName(),
                  checkpoint.getConsumerGroup(),
                  "checkpoint",
                  checkpoint.getPartitionId()),
              Map.of("sequencenumber", Long.toString(checkpoint.getSequenceNumber())));
        });
  }

  private void put(String name, Map<String, String> metadata) {
    blobs.put(container, new ListedBlob(name, metadata, clock.instant(), 0));
  }

  private static String place(String... segments) {
    return String.join("/", segments);
  }
}
