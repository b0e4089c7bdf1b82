package io.hubscale.cli.demo;

import java.time.Duration;

/**
 * What there is to see at a moment.
 *
 * @param elapsed since the start
 * @param lagEvents as the scaler reported it: capped at what all partitions can use
 * @param rateEventsPerSecond what is produced now
 * @param producedEvents so far
 * @param processedEvents so far, distinct
 * @param replicas wanted now
 * @param reason why so many
 */
record DemoScene(
    Duration elapsed,
    long lagEvents,
    int rateEventsPerSecond,
    long producedEvents,
    long processedEvents,
    int replicas,
    String reason) {}
