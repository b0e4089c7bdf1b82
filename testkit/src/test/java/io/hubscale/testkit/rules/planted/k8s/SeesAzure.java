package io.hubscale.testkit.rules.planted.k8s;

import io.hubscale.testkit.rules.planted.azure.AzurePorts;

/** Sees the other adapter. */
final class SeesAzure {
  int look(AzurePorts ports) {
    return ports.hashCode();
  }
}
