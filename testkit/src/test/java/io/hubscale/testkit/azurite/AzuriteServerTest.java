package io.hubscale.testkit.azurite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobListDetails;
import com.azure.storage.blob.models.ListBlobsOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AzuriteServerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void the_official_client_lists_what_it_wrote() {
    try (AzuriteServer azurite = AzuriteServer.start()) {
      BlobContainerClient container = container(azurite, "checkpoints");
      write(container, "ns/hub/$default/checkpoint/0", 41);

      List<BlobItem> blobs = list(container);

      assertThat(blobs)
          .singleElement()
          .returns("ns/hub/$default/checkpoint/0", BlobItem::getName)
          .returns(Map.of("sequencenumber", "41"), BlobItem::getMetadata);
    }
  }

  @Test
  void requests_are_counted_by_what_they_ask() {
    try (AzuriteServer azurite = AzuriteServer.start()) {
      BlobContainerClient container = container(azurite, "checkpoints");
      write(container, "0", 1);
      write(container, "1", 2);
      AzuriteRequests before = azurite.requests();

      list(container);
      container.getBlobClient("0").getProperties();
      container.getBlobClient("1").downloadContent();
      container.getProperties();

      assertThat(before).isEqualTo(new AzuriteRequests(3, 0, 0, 3));
      assertThat(azurite.requests().since(before)).isEqualTo(new AzuriteRequests(4, 1, 2, 0));
    }
  }

  @Test
  void a_count_has_everything_that_was_answered_before_it() {
    try (AzuriteServer azurite = AzuriteServer.start()) {
      BlobContainerClient container = container(azurite, "checkpoints");

      List<Long> listings =
          IntStream.range(0, 50)
              .mapToObj(
                  round -> {
                    list(container);
                    return azurite.requests().listings();
                  })
              .toList();

      assertThat(listings).isEqualTo(IntStream.rangeClosed(1, 50).mapToObj(Long::valueOf).toList());
    }
  }

  @Test
  void two_servers_share_nothing() {
    try (AzuriteServer one = AzuriteServer.start();
        AzuriteServer other = AzuriteServer.start()) {
      write(container(one, "checkpoints"), "0", 1);

      List<BlobItem> blobs = list(container(other, "checkpoints"));

      assertThat(blobs).isEmpty();
      assertThat(one.blobEndpoint()).isNotEqualTo(other.blobEndpoint());
      assertThat(one.requests()).isEqualTo(new AzuriteRequests(2, 0, 0, 2));
    }
  }

  @Test
  void close_ends_the_process() {
    Machine machine = Machine.here();
    NodeAzurite source =
        new NodeAzurite(
            machine.program("node").orElseThrow(), machine.program("npm").orElseThrow());
    NodeAzurite.Child child = (NodeAzurite.Child) source.start();
    assertThat(child.process().isAlive()).isTrue();

    child.stop();

    assertThat(child.process().isAlive()).isFalse();
  }

  @Test
  void a_closed_server_still_tells_its_count_and_may_be_closed_again() {
    AzuriteServer azurite = AzuriteServer.start();
    container(azurite, "checkpoints");
    AzuriteRequests counted = azurite.requests();

    azurite.close();
    azurite.close();

    assertThat(azurite.requests()).isEqualTo(counted).isEqualTo(new AzuriteRequests(1, 0, 0, 1));
  }

  @Test
  void a_machine_without_node_and_docker_gets_one_sentence() {
    Machine bare = new Machine(List.of(), true);

    assertThatThrownBy(() -> AzuriteServer.startOn(bare))
        .isInstanceOf(AzuriteUnavailableException.class)
        .hasMessage(
            "Azurite, the blob server, cannot start: install Node.js 18 or newer with npm, or"
                + " Docker.");
  }

  private static BlobContainerClient container(AzuriteServer azurite, String name) {
    return new BlobServiceClientBuilder()
        .connectionString(azurite.connectionString())
        .buildClient()
        .createBlobContainer(name);
  }

  private static void write(BlobContainerClient container, String blob, long sequenceNumber) {
    container
        .getBlobClient(blob)
        .getBlockBlobClient()
        .uploadWithResponse(
            BinaryData.fromBytes(new byte[0]).toStream(),
            0,
            null,
            Map.of("sequencenumber", Long.toString(sequenceNumber)),
            null,
            null,
            null,
            PATIENCE,
            com.azure.core.util.Context.NONE);
  }

  private static List<BlobItem> list(BlobContainerClient container) {
    return container
        .listBlobs(
            new ListBlobsOptions().setDetails(new BlobListDetails().setRetrieveMetadata(true)),
            PATIENCE)
        .stream()
        .toList();
  }
}
