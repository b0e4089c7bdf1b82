package io.hubscale.cli.demo;

import com.azure.messaging.eventhubs.CheckpointStore;
import com.azure.messaging.eventhubs.checkpointstore.blob.BlobCheckpointStore;
import com.azure.storage.blob.BlobContainerAsyncClient;
import com.azure.storage.blob.BlobContainerClientBuilder;
import io.hubscale.core.port.Checkpoints;
import io.hubscale.testkit.azurite.AzuriteServer;
import io.hubscale.testkit.azurite.AzuriteUnavailableException;
import io.hubscale.testkit.fakes.InMemoryCheckpoints;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Where the demo's checkpoints are: in Azurite, or in memory where Azurite cannot run. */
sealed interface DemoStorage extends AutoCloseable {

  String CONTAINER = "checkpoints";

  /** A development key that opens nothing; the storage in memory asks for none. */
  String NO_STORAGE = "UseDevelopmentStorage=true";

  /** What the consumers write to. */
  CheckpointStore consumersStore();

  /** What the trigger says. */
  String connectionString();

  /** For the summary. */
  String description();

  @Override
  void close();

  /** Starts Azurite; without Node it says so and stays in memory. */
  static DemoStorage start(InstantSource clock, Consumer<String> notice) {
    try {
      return InAzurite.on(AzuriteServer.start());
    } catch (AzuriteUnavailableException unavailable) {
      notice.accept("checkpoints stay in memory: " + unavailable.getMessage());
      return InMemory.empty(clock);
    }
  }

  /** The real blob server. */
  record InAzurite(AzuriteServer server, BlobContainerAsyncClient container)
      implements DemoStorage {

    static InAzurite on(AzuriteServer server) {
      BlobContainerAsyncClient container =
          new BlobContainerClientBuilder()
              .connectionString(server.connectionString())
              .containerName(CONTAINER)
              .buildAsyncClient();
      container.create().block();
      return new InAzurite(server, container);
    }

    @Override
    public CheckpointStore consumersStore() {
      return new OffCommonPool(new BlobCheckpointStore(container));
    }

    @Override
    public String connectionString() {
      return server.connectionString();
    }

    @Override
    public String description() {
      return "Azurite :" + URI.create(server.blobEndpoint()).getPort();
    }

    @Override
    public void close() {
      server.close();
    }
  }

  /** No server at all. */
  record InMemory(Checkpoints checkpoints, CheckpointStore consumersStore) implements DemoStorage {

    static InMemory empty(InstantSource clock) {
      InMemoryCheckpoints blobs = new InMemoryCheckpoints();
      blobs.createContainer(CONTAINER);
      return new InMemory(blobs, new InMemoryCheckpointStore(blobs, CONTAINER, clock));
    }

    @Override
    public String connectionString() {
      return NO_STORAGE;
    }

    @Override
    public String description() {
      return "memory";
    }

    @Override
    public void close() {}
  }
}
