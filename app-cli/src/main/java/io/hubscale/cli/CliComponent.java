package io.hubscale.cli;

import dagger.BindsInstance;
import dagger.Component;
import io.hubscale.azure.AzurePorts;
import javax.inject.Singleton;
import picocli.CommandLine;

/** The command, wired for real. */
@Singleton
@Component(modules = CliModule.class)
interface CliComponent {

  CommandLine commandLine();

  /** To be closed after the command. */
  AzurePorts azure();

  /** Starts the wiring from a shell. */
  @Component.Factory
  interface Factory {
    CliComponent create(@BindsInstance Shell shell);
  }
}
