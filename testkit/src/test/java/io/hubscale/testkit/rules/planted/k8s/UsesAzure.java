package io.hubscale.testkit.rules.planted.k8s;

import io.hubscale.testkit.rules.planted.libraries.com.azure.BlobClient;

/** Uses the other adapter's library. */
final class UsesAzure {
  int use(BlobClient client) {
    return client.hashCode();
  }
}
