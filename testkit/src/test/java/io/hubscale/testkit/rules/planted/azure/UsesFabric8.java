package io.hubscale.testkit.rules.planted.azure;

import io.hubscale.testkit.rules.planted.libraries.io.fabric8.KubernetesClient;

/** Uses the other adapter's library. */
final class UsesFabric8 {
  int use(KubernetesClient client) {
    return client.hashCode();
  }
}
