package io.hubscale.core.checkpoint;

import io.hubscale.core.hub.SequenceNumber;
import java.time.Instant;
import java.util.Set;

/**
 * A consumer's place in a partition.
 *
 * @param sequenceNumber the last event processed, inclusive: lag is last minus this
 * @param written when the blob was last modified, which is when the consumer last checkpointed
 * @param blob the blob's name
 * @param warnings what is odd about the blob, though it could be read
 */
public record Checkpoint(
    SequenceNumber sequenceNumber, Instant written, String blob, Set<ReadingCode> warnings) {

  public Checkpoint {
    if (sequenceNumber.value() < 0) {
      throw new IllegalArgumentException("a checkpoint names an event, not " + sequenceNumber);
    }
    warnings = Set.copyOf(warnings);
  }
}
