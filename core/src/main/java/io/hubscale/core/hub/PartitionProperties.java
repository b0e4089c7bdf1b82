package io.hubscale.core.hub;

import java.time.Instant;

/**
 * What the service says about one partition.
 *
 * @param partition its id
 * @param begin the sequence number of the oldest retained event
 * @param last the sequence number of the newest event ever enqueued; -1 when there was none
 * @param lastEnqueued when the newest event was enqueued
 * @param empty whether nothing is retained; decisive, because {@code begin} and {@code last} of a
 *     partition emptied by retention are not documented (spec/scaling-semantics.md 9.1)
 */
public record PartitionProperties(
    PartitionId partition,
    SequenceNumber begin,
    SequenceNumber last,
    Instant lastEnqueued,
    boolean empty) {

  /**
   * How many events can still be read.
   *
   * <p>Units: events, both ends inclusive; saturates at {@link Long#MAX_VALUE}.
   */
  public long retainedEvents() {
    if (empty || last.value() < 0 || last.value() < begin.value()) {
      return 0;
    }
    long distance = last.value() - begin.value();
    // begin below zero cannot happen on the service; a wrong answer must still not become negative
    return distance < 0 || distance == Long.MAX_VALUE ? Long.MAX_VALUE : distance + 1;
  }
}
