package io.hubscale.testkit.rules.planted.libraries.io.grpc;

/** Stands in for a type of the library. */
public final class Server {}
