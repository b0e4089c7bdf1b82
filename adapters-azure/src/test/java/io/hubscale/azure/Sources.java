package io.hubscale.azure;

import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import io.hubscale.core.hub.HubAddress;
import io.hubscale.core.trigger.HubSource;
import io.hubscale.core.trigger.Secret;
import io.hubscale.core.trigger.StorageSource;
import io.hubscale.core.trigger.TriggerParser;
import io.hubscale.core.trigger.TriggerReading;
import io.hubscale.core.trigger.TriggerSpec;
import io.hubscale.testkit.azurite.AzuriteServer;
import io.hubscale.testkit.eventhubs.EventHubsEmulator;
import java.time.Duration;
import java.util.Map;

/** What opens the servers of the tests. */
final class Sources {

  /** Short, so that tests of what never comes do not take long. */
  static final AzureDeadlines SHORT =
      new AzureDeadlines(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));

  /** The bound of tests of deadlines: three times the longest deadline. */
  static final Duration BOUND = SHORT.wholeRead().multipliedBy(3);

  private Sources() {}

  static HubSource hub(EventHubsEmulator emulator, String eventHub) {
    return hub(emulator.fullyQualifiedNamespace(), eventHub, emulator.connectionString());
  }

  static HubSource hub(String namespace, String eventHub, String connectionString) {
    return new HubSource(new HubAddress(namespace, eventHub), new Secret(connectionString));
  }

  static StorageSource storage(AzuriteServer azurite) {
    return new StorageSource("devstoreaccount1", new Secret(azurite.connectionString()));
  }

  /** A client that may write, as the consumers' is. */
  static BlobServiceClient writer(AzuriteServer azurite) {
    return new BlobServiceClientBuilder()
        .connectionString(azurite.connectionString())
        .buildClient();
  }

  /** The trigger that a user would write for a hub and its consumers' container. */
  static TriggerSpec trigger(
      EventHubsEmulator emulator, String eventHub, AzuriteServer azurite, String container) {
    TriggerReading reading =
        TriggerParser.parse(
            Map.of(
                "connection",
                emulator.connectionString(),
                "eventHubName",
                eventHub,
                "storageConnection",
                azurite.connectionString(),
                "blobContainer",
                container));
    return switch (reading) {
      case TriggerReading.Accepted(var trigger) -> trigger;
      case TriggerReading.Rejected(var violations) ->
          throw new AssertionError(violations.toString());
    };
  }

  /** A connection string to a port of this machine. */
  static HubSource local(int port, String eventHub) {
    return hub(
        "localhost",
        eventHub,
        "Endpoint=sb://localhost:"
            + port
            + ";SharedAccessKeyName=n;SharedAccessKey=k;UseDevelopmentEmulator=true;");
  }
}
