package io.hubscale.testkit.rules.planted.testkit;

/** Used by the demo and by tests. */
public final class Emulator {}
