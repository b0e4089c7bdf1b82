package io.hubscale.testkit.rules.planted.testkit;

import io.hubscale.testkit.rules.planted.azure.AzurePorts;

/** Tests an adapter from the wrong side. */
final class SeesAdapter {
  int look(AzurePorts ports) {
    return ports.hashCode();
  }
}
