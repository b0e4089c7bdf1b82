package io.hubscale.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import io.hubscale.core.checkpoint.FoundBlob;
import io.hubscale.core.checkpoint.LayoutDetector;
import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.usecase.CheckpointListing;
import io.hubscale.core.usecase.ListCheckpoints;
import io.hubscale.testkit.azurite.AzuriteExtension;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fixture of the specification, read without a server and through one. */
class CheckpointFixturesTest {

  @RegisterExtension static final AzuriteExtension AZURITE = new AzuriteExtension();

  static Stream<CheckpointFixture> fixtures() {
    return CheckpointFixture.all();
  }

  @Test
  void there_are_as_many_fixtures_as_the_specification_has() {
    assertThat(fixtures()).hasSize(60);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void reads_as_expected_without_a_server(CheckpointFixture fixture) {
    ListedBlob blob =
        new ListedBlob(
            fixture.blobName(), fixture.metadata(), Instant.EPOCH, fixture.body().length);

    assertThat(
            CheckpointFixture.actual(
                LayoutDetector.detect(blob, LeaseBodyReader.read(fixture.body()))))
        .isEqualTo(fixture.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void reads_as_expected_through_azurite(CheckpointFixture fixture) {
    String container = AZURITE.uniqueContainer();
    BlobContainerClient client = Sources.writer(AZURITE.server()).createBlobContainer(container);
    BlobClient blob = client.getBlobClient(fixture.blobName());
    blob.upload(BinaryData.fromBytes(fixture.body()));
    Map<String, String> metadata = fixture.metadata();
    // metadata travels in headers, which lose the blanks around a value
    metadata.replaceAll((key, value) -> value.strip());
    blob.setMetadata(metadata);

    CheckpointListing listing =
        new ListCheckpoints(new BlobCheckpoints(AzureDeadlines.DEFAULT))
            .list(Sources.storage(AZURITE.server()), container);

    assertThat(listing).isInstanceOf(CheckpointListing.Listed.class);
    CheckpointListing.Listed listed = (CheckpointListing.Listed) listing;
    assertThat(listed.unread()).isEmpty();
    Optional<FoundBlob> found = listed.checkpoints().stream().findFirst();
    assertThat(CheckpointFixture.actual(found)).isEqualTo(fixture.expected());
  }
}
