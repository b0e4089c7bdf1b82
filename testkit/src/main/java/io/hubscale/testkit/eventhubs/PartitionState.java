package io.hubscale.testkit.eventhubs;

import java.time.Instant;

/** The properties of a partition at one moment, in the shapes the service reports them. */
record PartitionState(
    long beginSequenceNumber,
    long lastSequenceNumber,
    long lastOffset,
    Instant lastEnqueuedTime,
    boolean empty) {}
