package io.hubscale.testkit.rules.planted.libraries.picocli;

/** Stands in for a type of the library. */
public final class CommandLine {}
