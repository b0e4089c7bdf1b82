package io.hubscale.testkit.rules.planted.libraries.reactor;

/** Stands in for a type of the library. */
public final class Mono {}
