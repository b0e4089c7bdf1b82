package io.hubscale.testkit.rules.planted.core.problem;

/** Pure, and with everything that the core may import. */
public record Problem(String code, java.time.Instant at, java.net.URI where) {}
