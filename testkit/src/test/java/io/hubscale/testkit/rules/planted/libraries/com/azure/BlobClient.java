package io.hubscale.testkit.rules.planted.libraries.com.azure;

/** Stands in for a type of the library. */
public final class BlobClient {}
