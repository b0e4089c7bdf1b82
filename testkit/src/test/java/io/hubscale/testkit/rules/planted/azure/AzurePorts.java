package io.hubscale.testkit.rules.planted.azure;

import io.hubscale.testkit.rules.planted.core.port.Hubs;
import io.hubscale.testkit.rules.planted.libraries.com.azure.BlobClient;

/** Shows ports and hides its SDK. */
public final class AzurePorts {
  private final BlobClient client;

  AzurePorts(BlobClient client) {
    this.client = client;
  }

  /** What it is for. */
  public Hubs hubs() {
    return () -> Hubs.Reading.Absent.GONE;
  }

  BlobClient client() {
    return client;
  }
}
