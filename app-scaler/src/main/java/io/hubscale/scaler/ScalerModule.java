package io.hubscale.scaler;

import dagger.Module;
import dagger.Provides;
import io.hubscale.azure.AzureDeadlines;
import io.hubscale.azure.AzurePorts;
import io.hubscale.core.port.Checkpoints;
import io.hubscale.core.usecase.MeasureLag;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.inject.Singleton;

/** Who gets what. */
@Module
final class ScalerModule {

  private ScalerModule() {}

  @Provides
  @Singleton
  static AzurePorts azure() {
    return new AzurePorts(AzureDeadlines.DEFAULT);
  }

  @Provides
  @Singleton
  static ExecutorService executor() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  @Provides
  @Singleton
  static ExternalScalerServer server(
      ScalerOptions options,
      AzurePorts azure,
      Optional<Checkpoints> checkpoints,
      ExecutorService executor) {
    MeasureLag measureLag =
        new MeasureLag(checkpoints.orElseGet(azure::checkpoints), azure.hubProperties());
    Snapshots snapshots = new Snapshots(measureLag, options, Clock.systemUTC(), executor);
    return new ExternalScalerServer(options, new ExternalScalerService(snapshots), azure, executor);
  }
}
