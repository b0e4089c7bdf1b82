package io.hubscale.testkit.rules.planted.libraries.io.fabric8;

/** Stands in for a type of the library. */
public final class KubernetesClient {}
