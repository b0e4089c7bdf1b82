package io.hubscale.cli.lag;

import io.hubscale.cli.SecretOption;
import io.hubscale.core.trigger.TriggerParser;
import io.hubscale.core.trigger.TriggerReading;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** KEDA's trigger keys as options: {@code eventHubName} is {@code --event-hub-name}. */
final class TriggerOptions {

  @Option(
      names = "--connection",
      paramLabel = "STRING|@FILE|-",
      description = "Connection string of the namespace or the hub; needs Listen. Secret.")
  @Nullable String connection;

  @Option(
      names = "--event-hub-name",
      paramLabel = "NAME",
      description = "The hub, where the connection string has no EntityPath.")
  @Nullable String eventHubName;

  @Option(
      names = "--event-hub-namespace",
      paramLabel = "HOST",
      description = "The namespace; only checked against the connection string.")
  @Nullable String eventHubNamespace;

  @Option(
      names = "--consumer-group",
      paramLabel = "NAME",
      description = "The consumer group; $$Default when left out.")
  @Nullable String consumerGroup;

  @Option(
      names = "--storage-connection",
      paramLabel = "STRING|@FILE|-",
      description = "Connection string of the storage account with the checkpoints. Secret.")
  @Nullable String storageConnection;

  @Option(
      names = "--storage-account-name",
      paramLabel = "NAME",
      description = "The storage account; only checked against the connection string.")
  @Nullable String storageAccountName;

  @Option(
      names = "--blob-container",
      paramLabel = "NAME",
      description = "The container with the checkpoints; azure-webjobs-eventhub when left out.")
  @Nullable String blobContainer;

  @Option(
      names = "--checkpoint-strategy",
      paramLabel = "NAME",
      description = "The layout of the checkpoints: auto (default) or blobMetadata.")
  @Nullable String checkpointStrategy;

  @Option(
      names = "--when-no-checkpoint",
      paramLabel = "POLICY",
      description =
          "What a partition without a checkpoint counts: earliest (default), latest, ignore, fail.")
  @Nullable String whenNoCheckpoint;

  @Option(
      names = "--when-container-missing",
      paramLabel = "POLICY",
      description = "What a missing container means: error (default) or noCheckpoint.")
  @Nullable String whenContainerMissing;

  /** Reads the secrets and parses everything as a trigger's metadata. */
  TriggerReading read(CommandLine command, InputStream in) {
    SecretOption secrets = new SecretOption(command, in);
    Map<String, String> metadata = new HashMap<>();
    if (connection != null) {
      metadata.put("connection", secrets.resolve("--connection", connection));
    }
    if (storageConnection != null) {
      metadata.put("storageConnection", secrets.resolve("--storage-connection", storageConnection));
    }
    put(metadata, "eventHubName", eventHubName);
    put(metadata, "eventHubNamespace", eventHubNamespace);
    put(metadata, "consumerGroup", consumerGroup);
    put(metadata, "storageAccountName", storageAccountName);
    put(metadata, "blobContainer", blobContainer);
    put(metadata, "checkpointStrategy", checkpointStrategy);
    put(metadata, "whenNoCheckpoint", whenNoCheckpoint);
    put(metadata, "whenContainerMissing", whenContainerMissing);
    return TriggerParser.parse(metadata);
  }

  private static void put(Map<String, String> metadata, String key, @Nullable String value) {
    if (value != null) {
      metadata.put(key, value);
    }
  }
}
