package io.hubscale.testkit.rules.planted.azure;

import io.hubscale.testkit.rules.planted.libraries.com.azure.BlobClient;

/** Returns a type of its SDK. */
public final class ReturnsClient {
  /** The leak. */
  public BlobClient client() {
    return new BlobClient();
  }
}
