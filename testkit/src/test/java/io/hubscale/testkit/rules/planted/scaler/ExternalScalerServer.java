package io.hubscale.testkit.rules.planted.scaler;

import io.hubscale.testkit.rules.planted.libraries.io.grpc.Server;
import io.hubscale.testkit.rules.planted.libraries.picocli.CommandLine;

/** Public, for the demo; and a seam for broad catches. */
public final class ExternalScalerServer {
  /** Runs. */
  public int run(CommandLine options) {
    return new Server().hashCode() + options.hashCode();
  }
}
