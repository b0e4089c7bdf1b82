package io.hubscale.testkit.rules.planted.core.trigger;

/** Used by a lower layer. */
public record Trigger(String name) {}
