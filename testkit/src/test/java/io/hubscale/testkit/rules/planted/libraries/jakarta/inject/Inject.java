package io.hubscale.testkit.rules.planted.libraries.jakarta.inject;

/** Stands in for the annotation of the library. */
public @interface Inject {}
