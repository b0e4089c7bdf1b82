package io.hubscale.testkit.rules.planted.scaler;

import io.hubscale.testkit.rules.planted.libraries.javax.inject.Singleton;

/** Knows of injection without being wiring. */
@Singleton
final class InjectedByJavax {}
