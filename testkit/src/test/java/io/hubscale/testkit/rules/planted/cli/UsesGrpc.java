package io.hubscale.testkit.rules.planted.cli;

import io.hubscale.testkit.rules.planted.libraries.io.grpc.Server;

/** Serves by itself. */
final class UsesGrpc {
  int use(Server server) {
    return server.hashCode();
  }
}
