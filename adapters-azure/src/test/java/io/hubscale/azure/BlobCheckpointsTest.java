package io.hubscale.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobServiceClient;
import io.hubscale.core.port.Checkpoints;
import io.hubscale.core.port.Checkpoints.Listing;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.trigger.Secret;
import io.hubscale.core.trigger.StorageSource;
import io.hubscale.testkit.azurite.AzuriteExtension;
import io.hubscale.testkit.contracts.CheckpointsContract;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The port's contract, with the SDK against Azurite. */
final class BlobCheckpointsTest extends CheckpointsContract {

  @RegisterExtension static final AzuriteExtension AZURITE = new AzuriteExtension();

  private final AzurePorts ports = new AzurePorts(AzureDeadlines.DEFAULT);
  private final BlobServiceClient writer = Sources.writer(AZURITE.server());

  @AfterEach
  void stop() {
    ports.close();
  }

  @Override
  protected Checkpoints checkpoints() {
    return ports.checkpoints();
  }

  @Override
  protected StorageSource storage() {
    return Sources.storage(AZURITE.server());
  }

  @Override
  protected void createContainer(String container) {
    writer.createBlobContainer(container);
  }

  @Override
  protected void writeBlob(String container, String name, Map<String, String> metadata) {
    writer
        .getBlobContainerClient(container)
        .getBlobClient(name)
        .getBlockBlobClient()
        .uploadWithResponse(
            new ByteArrayInputStream(new byte[0]),
            0,
            null,
            metadata,
            null,
            null,
            null,
            null,
            Context.NONE);
  }

  @Test
  void a_wrong_account_key_is_rejected() {
    String container = AZURITE.uniqueContainer();
    createContainer(container);
    StorageSource source =
        new StorageSource(
            storage().account(),
            new Secret(
                storage()
                    .connectionString()
                    .reveal()
                    .replaceFirst("AccountKey=[^;]+", "AccountKey=d3Jvbmc=")));

    Listing listing = checkpoints().list(source, container, "");

    assertThat(listing)
        .isInstanceOfSatisfying(
            Listing.Failed.class,
            failed -> {
              assertThat(failed.problem()).isInstanceOf(Problem.Denied.class);
              assertThat(failed.problem().code()).isEqualTo(ProblemCode.KEY_REJECTED);
            });
  }
}
