package io.hubscale.testkit.rules.planted.scaler;

import io.hubscale.testkit.rules.planted.libraries.jakarta.inject.Inject;

/** Knows of injection without being wiring. */
@Inject
final class InjectedByJakarta {}
