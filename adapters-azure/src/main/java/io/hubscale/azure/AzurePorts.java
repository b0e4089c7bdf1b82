package io.hubscale.azure;

import io.hubscale.core.port.Checkpoints;
import io.hubscale.core.port.HubProperties;

/**
 * The core's ports to Azure, and the connections under them.
 *
 * <p>Creating it opens nothing: each hub and storage account is connected to when it is first read,
 * and then kept. Safe for use by many threads.
 */
public final class AzurePorts implements AutoCloseable {

  private final EventHubsHubProperties hubProperties;
  private final BlobCheckpoints checkpoints;

  public AzurePorts(AzureDeadlines deadlines) {
    this.hubProperties = new EventHubsHubProperties(deadlines);
    this.checkpoints = new BlobCheckpoints(deadlines);
  }

  /** Reads hubs over AMQP's management node, one connection a hub. */
  public HubProperties hubProperties() {
    return hubProperties;
  }

  /** Reads checkpoints out of Blob Storage. */
  public Checkpoints checkpoints() {
    return checkpoints;
  }

  /** Closes every connection; reading afterwards is a bug. */
  @Override
  public void close() {
    hubProperties.close();
  }
}
