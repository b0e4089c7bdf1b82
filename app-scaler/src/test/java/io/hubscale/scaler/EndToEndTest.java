package io.hubscale.scaler;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.messaging.eventhubs.checkpointstore.blob.BlobCheckpointStore;
import com.azure.messaging.eventhubs.models.Checkpoint;
import com.azure.storage.blob.BlobContainerAsyncClient;
import com.azure.storage.blob.BlobContainerClientBuilder;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.hubscale.scaler.proto.ExternalScalerGrpc;
import io.hubscale.scaler.proto.ExternalScalerGrpc.ExternalScalerBlockingStub;
import io.hubscale.testkit.azurite.AzuriteExtension;
import io.hubscale.testkit.eventhubs.EmulatedHub;
import io.hubscale.testkit.eventhubs.EventHubsEmulatorExtension;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server as it is shipped, over real AMQP and a real blob server. */
class EndToEndTest {

  @RegisterExtension static final AzuriteExtension AZURITE = new AzuriteExtension();

  @RegisterExtension final EventHubsEmulatorExtension eventHubs = new EventHubsEmulatorExtension();

  @Test
  void keda_gets_the_lag_that_the_sdks_own_checkpoints_show() {
    EmulatedHub hub = eventHubs.emulator().createHub("orders", 2);
    hub.appendMany("0", 100);
    hub.appendMany("1", 10);
    String container = AZURITE.uniqueContainer();
    checkpoint(container, "0", 79);
    Map<String, String> metadata =
        Map.of(
            "connection", eventHubs.emulator().connectionString("orders"),
            "storageConnection", AZURITE.server().connectionString(),
            "blobContainer", container);
    try (ExternalScalerServer server =
        ExternalScalerServer.start(ScalerOptions.onFreeLoopbackPort(Duration.ofSeconds(15)))) {
      ManagedChannel channel =
          Grpc.newChannelBuilderForAddress(
                  "127.0.0.1", server.port(), InsecureChannelCredentials.create())
              .build();
      try {
        ExternalScalerBlockingStub keda = ExternalScalerGrpc.newBlockingStub(channel);

        assertThat(ScalerWorld.metric(keda, metadata)).isEqualTo(20 + 10);
        assertThat(keda.isActive(ScalerWorld.ref(metadata)).getResult()).isTrue();
      } finally {
        channel.shutdownNow();
      }
    }
  }

  private void checkpoint(String container, String partition, long sequenceNumber) {
    BlobContainerAsyncClient client =
        new BlobContainerClientBuilder()
            .connectionString(AZURITE.server().connectionString())
            .containerName(container)
            .buildAsyncClient();
    client.create().block();
    new BlobCheckpointStore(client)
        .updateCheckpoint(
            new Checkpoint()
                .setFullyQualifiedNamespace(eventHubs.emulator().fullyQualifiedNamespace())
                .setEventHubName("orders")
                .setConsumerGroup("$default")
                .setPartitionId(partition)
                .setSequenceNumber(sequenceNumber))
        .block();
  }
}
