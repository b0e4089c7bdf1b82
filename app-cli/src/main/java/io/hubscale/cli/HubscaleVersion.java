package io.hubscale.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class HubscaleVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(HubscaleVersion.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
    return new String[] {"hubscale " + version};
  }
}
