package io.hubscale.testkit.rules.planted.libraries.org.apache.qpid.proton;

/** Stands in for a type of the library. */
public final class Engine {}
