package io.hubscale.scaler;

import dagger.BindsInstance;
import dagger.Component;
import io.hubscale.core.port.Checkpoints;
import java.util.Optional;
import javax.inject.Singleton;

/** The external scaler, wired. */
@Singleton
@Component(modules = ScalerModule.class)
interface ScalerComponent {

  ExternalScalerServer server();

  /** Starts the wiring from the options and, where they are not Azure's, the checkpoints. */
  @Component.Factory
  interface Factory {
    ScalerComponent create(
        @BindsInstance ScalerOptions options, @BindsInstance Optional<Checkpoints> checkpoints);
  }
}
