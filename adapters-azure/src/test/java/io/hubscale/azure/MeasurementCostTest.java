package io.hubscale.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.storage.blob.BlobContainerClient;
import io.hubscale.core.trigger.TriggerSpec;
import io.hubscale.core.usecase.LagMeasurement;
import io.hubscale.core.usecase.MeasureLag;
import io.hubscale.testkit.azurite.AzuriteExtension;
import io.hubscale.testkit.azurite.AzuriteRequests;
import io.hubscale.testkit.eventhubs.Counters;
import io.hubscale.testkit.eventhubs.EmulatedHub;
import io.hubscale.testkit.eventhubs.EventHubsEmulator;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a measurement costs, counted by the services. */
final class MeasurementCostTest {

  @RegisterExtension static final AzuriteExtension AZURITE = new AzuriteExtension();

  @Test
  void a_repeated_one_is_one_listing_and_one_hub_read_with_its_partitions_side_by_side() {
    String name = AZURITE.uniqueContainer();
    try (EventHubsEmulator emulator = EventHubsEmulator.start();
        AzurePorts ports = new AzurePorts(AzureDeadlines.DEFAULT)) {
      BlobContainerClient container = Sources.writer(AZURITE.server()).createBlobContainer(name);
      EmulatedHub hub = emulator.createHub("orders", 32);
      hub.partitionIds()
          .forEach(
              id -> {
                hub.appendMany(id, 10);
                checkpoint(container, "localhost/orders/$default/checkpoint/" + id);
              });
      emulator.faults().latency(Duration.ofMillis(5));
      TriggerSpec trigger = Sources.trigger(emulator, "orders", AZURITE.server(), name);
      MeasureLag measureLag = new MeasureLag(ports.checkpoints(), ports.hubProperties());
      AzuriteRequests atFirst = AZURITE.server().requests();

      measureLag.measure(trigger, Instant.now());
      AzuriteRequests cold = AZURITE.server().requests();
      Counters before = emulator.counters();
      LagMeasurement measurement = measureLag.measure(trigger, Instant.now());
      AzuriteRequests warm = AZURITE.server().requests();
      Counters after = emulator.counters();

      assertThat(measurement)
          .isInstanceOfSatisfying(
              LagMeasurement.Measured.class,
              measured -> assertThat(measured.lag().knownEvents()).isEqualTo(32 * 6L));
      assertThat(cold.since(atFirst)).returns(2L, AzuriteRequests::listings);
      assertThat(warm.since(cold))
          .returns(1L, AzuriteRequests::listings)
          .returns(0L, AzuriteRequests::reads);
      assertThat(after.hubReads() - before.hubReads()).isEqualTo(1);
      assertThat(after.partitionReads() - before.partitionReads()).isEqualTo(32);
      assertThat(after.connectionsOpened()).isEqualTo(1);
      assertThat(after.maxConcurrentRequests()).isGreaterThan(8);
    }
  }

  private static void checkpoint(BlobContainerClient container, String blob) {
    container.getBlobClient(blob).upload(new ByteArrayInputStream(new byte[0]), 0);
    container.getBlobClient(blob).setMetadata(Map.of("sequencenumber", "3", "offset", "30"));
  }
}
