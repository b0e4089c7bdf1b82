package io.hubscale.testkit.rules.planted.libraries.dagger;

/** Stands in for the annotation of the library. */
public @interface Component {}
