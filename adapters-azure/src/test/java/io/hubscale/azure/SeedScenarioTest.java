package io.hubscale.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.messaging.eventhubs.EventProcessorClient;
import com.azure.messaging.eventhubs.EventProcessorClientBuilder;
import com.azure.messaging.eventhubs.LoadBalancingStrategy;
import com.azure.messaging.eventhubs.checkpointstore.blob.BlobCheckpointStore;
import com.azure.messaging.eventhubs.models.EventContext;
import com.azure.messaging.eventhubs.models.EventPosition;
import com.azure.storage.blob.BlobContainerAsyncClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.checkpoint.CheckpointReading.Absent;
import io.hubscale.core.lag.LagFlag;
import io.hubscale.core.lag.LagRemark;
import io.hubscale.core.lag.PartitionLag;
import io.hubscale.core.lag.PartitionMeasurement;
import io.hubscale.core.usecase.LagMeasurement;
import io.hubscale.core.usecase.MeasureLag;
import io.hubscale.testkit.azurite.AzuriteExtension;
import io.hubscale.testkit.eventhubs.EmulatedHub;
import io.hubscale.testkit.eventhubs.EventHubsEmulator;
import io.hubscale.testkit.time.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The case that Hubscale began with: eight partitions, seven checkpoints.
 *
 * <p>KEDA 2.15.1 reports nothing at all then: {@code unable to get checkpoint from storage:
 * %!w(<nil>)}. Source: kedacore/keda#6084.
 */
final class SeedScenarioTest {

  @RegisterExtension static final AzuriteExtension AZURITE = new AzuriteExtension();

  private static final int EVENTS_PROCESSED = 10;
  private static final int EVENTS_WAITING = 5;

  @Test
  void a_partition_that_was_never_checkpointed_does_not_fail_the_other_seven() {
    String container = AZURITE.uniqueContainer();
    try (EventHubsEmulator emulator = EventHubsEmulator.start();
        AzurePorts ports = new AzurePorts(AzureDeadlines.DEFAULT)) {
      EmulatedHub hub = emulator.createHub("orders", 8);
      List<String> busy = hub.partitionIds().subList(0, 7);
      busy.forEach(partition -> hub.appendMany(partition, EVENTS_PROCESSED));
      processAll(emulator, container, busy);
      hub.partitionIds().forEach(partition -> hub.appendMany(partition, EVENTS_WAITING));
      MeasureLag measureLag = new MeasureLag(ports.checkpoints(), ports.hubProperties());

      LagMeasurement measurement =
          measureLag.measure(
              Sources.trigger(emulator, "orders", AZURITE.server(), container), Instant.now());

      assertThat(measurement).isInstanceOf(LagMeasurement.Measured.class);
      LagMeasurement.Measured measured = (LagMeasurement.Measured) measurement;
      List<PartitionMeasurement> partitions = measured.lag().partitions();
      assertThat(partitions)
          .hasSize(8)
          .extracting(PartitionMeasurement::lag)
          .containsOnly(new PartitionLag.Known(EVENTS_WAITING));
      assertThat(partitions.subList(0, 7))
          .extracting(PartitionMeasurement::checkpoint)
          .hasOnlyElementsOfType(CheckpointReading.Found.class);
      PartitionMeasurement last = partitions.get(7);
      assertThat(last.checkpoint()).isEqualTo(new Absent(Absent.Reason.BLOB_MISSING));
      assertThat(last.remarks())
          .singleElement()
          .returns(LagFlag.NO_CHECKPOINT, LagRemark::flag)
          .satisfies(remark -> assertThat(remark.sentence()).contains("no checkpoint"));
      assertThat(measured.lag().coverage().isFull()).isTrue();
    }
  }

  /** Runs the SDK's own processor until it has checkpointed the last event of each partition. */
  private static void processAll(
      EventHubsEmulator emulator, String containerName, List<String> partitions) {
    BlobContainerAsyncClient container =
        new BlobServiceClientBuilder()
            .connectionString(AZURITE.server().connectionString())
            .buildAsyncClient()
            .getBlobContainerAsyncClient(containerName);
    container.create().block();
    Set<String> done = ConcurrentHashMap.newKeySet();
    EventProcessorClient processor =
        new EventProcessorClientBuilder()
            .connectionString(emulator.connectionString(), "orders")
            .consumerGroup("$Default")
            .checkpointStore(new BlobCheckpointStore(container))
            .initialPartitionEventPosition(partition -> EventPosition.earliest())
            .loadBalancingStrategy(LoadBalancingStrategy.GREEDY)
            .loadBalancingUpdateInterval(Duration.ofSeconds(1))
            .processEvent(event -> checkpoint(event, done))
            .processError(failure -> {})
            .buildEventProcessorClient();
    processor.start();
    try {
      Eventually.until("all partitions are processed", () -> done.containsAll(partitions));
    } finally {
      processor.stop();
    }
  }

  private static void checkpoint(EventContext event, Set<String> done) {
    event.updateCheckpoint();
    if (event.getEventData().getSequenceNumber() == EVENTS_PROCESSED - 1) {
      done.add(event.getPartitionContext().getPartitionId());
    }
  }
}
