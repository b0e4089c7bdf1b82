package io.hubscale.testkit.rules.planted.cli.demo;

import io.hubscale.testkit.rules.planted.cli.Shell;
import io.hubscale.testkit.rules.planted.libraries.com.azure.BlobClient;
import io.hubscale.testkit.rules.planted.libraries.io.grpc.Server;
import io.hubscale.testkit.rules.planted.scaler.ExternalScalerServer;
import io.hubscale.testkit.rules.planted.testkit.Emulator;

/** Runs everything in one process, as it alone may. */
public final class Demo {
  int run(Shell shell, Emulator emulator, ExternalScalerServer server) {
    return shell.hashCode() + emulator.hashCode() + server.hashCode();
  }

  int look(BlobClient client, Server grpc) {
    return client.hashCode() + grpc.hashCode();
  }
}
