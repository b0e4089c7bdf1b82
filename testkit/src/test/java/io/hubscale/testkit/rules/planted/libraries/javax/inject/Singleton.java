package io.hubscale.testkit.rules.planted.libraries.javax.inject;

/** Stands in for the annotation of the library. */
public @interface Singleton {}
