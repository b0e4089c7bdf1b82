package io.hubscale.cli;

import dagger.Module;
import dagger.Provides;
import io.hubscale.azure.AzureDeadlines;
import io.hubscale.azure.AzurePorts;
import io.hubscale.cli.checkpoints.CheckpointsCommand;
import io.hubscale.cli.checkpoints.CheckpointsListCommand;
import io.hubscale.cli.demo.DemoCommand;
import io.hubscale.cli.lag.LagCommand;
import io.hubscale.core.usecase.ListCheckpoints;
import io.hubscale.core.usecase.MeasureLag;
import java.time.Clock;
import java.time.InstantSource;
import javax.inject.Singleton;
import picocli.CommandLine;

/** Who gets what. */
@Module
final class CliModule {

  private CliModule() {}

  @Provides
  @Singleton
  static AzurePorts azure() {
    return new AzurePorts(AzureDeadlines.DEFAULT);
  }

  @Provides
  static InstantSource clock() {
    return Clock.systemUTC();
  }

  @Provides
  static MeasureLag measureLag(AzurePorts azure) {
    return new MeasureLag(azure.checkpoints(), azure.hubProperties());
  }

  @Provides
  static ListCheckpoints listCheckpoints(AzurePorts azure) {
    return new ListCheckpoints(azure.checkpoints());
  }

  @Provides
  static CommandLine commandLine(
      Shell shell, MeasureLag measureLag, ListCheckpoints listCheckpoints, InstantSource clock) {
    return Commands.assemble(
        shell,
        new LagCommand(shell, measureLag, clock),
        Commands.group(
            new CheckpointsCommand(), new CheckpointsListCommand(shell, listCheckpoints)),
        new DemoCommand(shell, clock));
  }
}
