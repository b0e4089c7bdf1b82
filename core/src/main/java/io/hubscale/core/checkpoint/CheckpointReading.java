package io.hubscale.core.checkpoint;

import io.hubscale.core.problem.Problem;

/**
 * The answer to "where is this consumer group in this partition?".
 *
 * <p>Absent and unreadable are never the same: absent is normal and has a policy, unreadable
 * withholds scale-in.
 */
public sealed interface CheckpointReading {

  /** There is a checkpoint and its number is known. */
  record Found(Checkpoint checkpoint) implements CheckpointReading {}

  /** Nobody has checkpointed here yet. */
  record Absent(Reason reason) implements CheckpointReading {

    /** How we know that there is no checkpoint. */
    public enum Reason {
      /** The listing succeeded and holds no blob for the partition. */
      BLOB_MISSING,
      /** The blob says that nothing was processed yet. */
      NEGATIVE_SEQUENCE,
      /** The lease exists, but nothing was ever checkpointed in it. */
      NOT_CHECKPOINTED,
      /** The container does not exist and, for this trigger, may not exist yet. */
      CONTAINER_MISSING
    }
  }

  /** There is a checkpoint, but its number cannot be told. */
  record Unreadable(ReadingCode code, Problem problem) implements CheckpointReading {}
}
