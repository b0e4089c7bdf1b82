package io.hubscale.testkit.rules.planted.scaler;

import io.hubscale.testkit.rules.planted.libraries.dagger.Component;

/** Knows of injection without being wiring. */
@Component
final class InjectedByDagger {}
