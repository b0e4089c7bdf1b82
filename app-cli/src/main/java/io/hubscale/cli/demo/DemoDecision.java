package io.hubscale.cli.demo;

import java.time.Duration;

/** A change of replicas, with its reason; {@code at} counts from the start. */
record DemoDecision(Duration at, int from, int to, String reason) {}
