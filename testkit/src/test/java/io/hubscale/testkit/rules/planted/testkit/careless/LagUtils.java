package io.hubscale.testkit.rules.planted.testkit.careless;

/** Says nothing. */
final class LagUtils {}
