package io.hubscale.testkit.rules.planted.scaler;

import io.hubscale.testkit.rules.planted.libraries.dagger.Component;
import io.hubscale.testkit.rules.planted.libraries.javax.inject.Singleton;
import java.time.Clock;

/** Wiring: may know Dagger, and gives the clock. */
@Singleton
@Component
final class ScalerModule {
  Clock clock() {
    return Clock.systemUTC();
  }
}
