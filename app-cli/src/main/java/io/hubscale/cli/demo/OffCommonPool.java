package io.hubscale.cli.demo;

import com.azure.messaging.eventhubs.CheckpointStore;
import com.azure.messaging.eventhubs.models.Checkpoint;
import com.azure.messaging.eventhubs.models.PartitionOwnership;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A checkpoint store whose answers arrive on threads that may be blocked.
 *
 * <p>The JDK's HTTP client hands answers over on the common pool, which has a single thread on two
 * cores, and the SDK's processor waits up to ten seconds in there while it closes a partition. With
 * several processors and the scaler in one JVM, every storage call would wait with it. Source:
 * PartitionPump.close of azure-messaging-eventhubs 5.21.3.
 */
record OffCommonPool(CheckpointStore store) implements CheckpointStore {

  @Override
  public Flux<PartitionOwnership> listOwnership(String namespace, String hub, String group) {
    return store.listOwnership(namespace, hub, group).publishOn(Schedulers.boundedElastic());
  }

  @Override
  public Flux<PartitionOwnership> claimOwnership(List<PartitionOwnership> wanted) {
    return store.claimOwnership(wanted).publishOn(Schedulers.boundedElastic());
  }

  @Override
  public Flux<Checkpoint> listCheckpoints(String namespace, String hub, String group) {
    return store.listCheckpoints(namespace, hub, group).publishOn(Schedulers.boundedElastic());
  }

  @Override
  public Mono<Void> updateCheckpoint(Checkpoint checkpoint) {
    return store.updateCheckpoint(checkpoint).publishOn(Schedulers.boundedElastic());
  }
}
