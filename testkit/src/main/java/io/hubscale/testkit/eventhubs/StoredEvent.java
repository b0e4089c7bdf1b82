package io.hubscale.testkit.eventhubs;

import java.time.Instant;

/** An event in a partition, with what the service adds to it. */
record StoredEvent(long sequenceNumber, long offset, Instant enqueuedTime, EventContent content) {}
