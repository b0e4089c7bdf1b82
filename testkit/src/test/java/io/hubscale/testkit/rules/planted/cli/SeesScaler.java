package io.hubscale.testkit.rules.planted.cli;

import io.hubscale.testkit.rules.planted.scaler.ExternalScalerServer;

/** Sees the other app without being the demo. */
final class SeesScaler {
  int look(ExternalScalerServer server) {
    return server.hashCode();
  }
}
