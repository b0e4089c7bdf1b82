package io.hubscale.benchmarks;

import com.azure.messaging.eventhubs.EventHubClientBuilder;
import com.azure.messaging.eventhubs.EventHubConsumerClient;
import com.azure.messaging.eventhubs.checkpointstore.blob.BlobCheckpointStore;
import com.azure.messaging.eventhubs.models.Checkpoint;
import com.azure.storage.blob.BlobContainerAsyncClient;
import com.azure.storage.blob.BlobContainerClientBuilder;
import io.hubscale.azure.AzureDeadlines;
import io.hubscale.azure.AzurePorts;
import io.hubscale.core.trigger.TriggerParser;
import io.hubscale.core.trigger.TriggerReading;
import io.hubscale.core.trigger.TriggerSpec;
import io.hubscale.core.usecase.LagMeasurement;
import io.hubscale.core.usecase.MeasureLag;
import io.hubscale.testkit.azurite.AzuriteServer;
import io.hubscale.testkit.eventhubs.EmulatedHub;
import io.hubscale.testkit.eventhubs.EventHubsEmulator;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * A hub of 32 partitions whose service takes 5 ms for an answer, with a checkpoint in each; and two
 * ways to measure its lag.
 */
final class HubOf32 implements AutoCloseable {

  static final int PARTITIONS = 32;
  static final long LAG_EVENTS = 7L * PARTITIONS;

  private static final Duration LATENCY = Duration.ofMillis(5);
  private static final String HUB = "orders";
  private static final String CONTAINER = "checkpoints";

  private final EventHubsEmulator emulator = EventHubsEmulator.start();
  private final AzuriteServer azurite = AzuriteServer.start();
  private final AzurePorts azure = new AzurePorts(AzureDeadlines.DEFAULT);
  private final MeasureLag measureLag = new MeasureLag(azure.checkpoints(), azure.hubProperties());
  private final EventHubConsumerClient client;
  private final BlobCheckpointStore store;
  private final TriggerSpec trigger;

  HubOf32() {
    EmulatedHub hub = emulator.createHub(HUB, PARTITIONS);
    BlobContainerAsyncClient container =
        new BlobContainerClientBuilder()
            .connectionString(azurite.connectionString())
            .containerName(CONTAINER)
            .buildAsyncClient();
    container.create().block();
    store = new BlobCheckpointStore(container);
    for (String partition : hub.partitionIds()) {
      hub.appendMany(partition, 10);
      store.updateCheckpoint(checkpoint(partition, 2)).block();
    }
    emulator.faults().latency(LATENCY);
    client =
        new EventHubClientBuilder()
            .connectionString(emulator.connectionString(HUB))
            .consumerGroup("$Default")
            .buildConsumerClient();
    trigger = trigger(emulator, azurite);
  }

  /** As Hubscale does it: one listing, one hub read, and all partitions at once. */
  long inParallel() {
    return measureLag.measure(trigger, Clock.systemUTC().instant())
            instanceof LagMeasurement.Measured measured
        ? measured.lag().knownEvents()
        : -1;
  }

  /** The same reads with the same SDKs, each after the one before. */
  long oneAfterAnother() {
    Map<String, Long> checkpoints =
        store
            .listCheckpoints(emulator.fullyQualifiedNamespace(), HUB, "$Default")
            .collectMap(Checkpoint::getPartitionId, Checkpoint::getSequenceNumber)
            .blockOptional()
            .orElseThrow();
    long lag = 0;
    for (String partition : client.getEventHubProperties().getPartitionIds()) {
      lag +=
          client.getPartitionProperties(partition).getLastEnqueuedSequenceNumber()
              - checkpoints.getOrDefault(partition, -1L);
    }
    return lag;
  }

  private Checkpoint checkpoint(String partition, long sequenceNumber) {
    return new Checkpoint()
        .setFullyQualifiedNamespace(emulator.fullyQualifiedNamespace())
        .setEventHubName(HUB)
        .setConsumerGroup("$Default")
        .setPartitionId(partition)
        .setSequenceNumber(sequenceNumber);
  }

  private static TriggerSpec trigger(EventHubsEmulator emulator, AzuriteServer azurite) {
    TriggerReading reading =
        TriggerParser.parse(
            Map.of(
                "connection", emulator.connectionString(HUB),
                "storageConnection", azurite.connectionString(),
                "blobContainer", CONTAINER));
    return switch (reading) {
      case TriggerReading.Accepted(var spec) -> spec;
      case TriggerReading.Rejected(var violations) ->
          throw new IllegalStateException(violations.toString());
    };
  }

  @Override
  public void close() {
    client.close();
    azure.close();
    azurite.close();
    emulator.close();
  }
}
