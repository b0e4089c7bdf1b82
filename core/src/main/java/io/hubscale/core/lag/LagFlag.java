package io.hubscale.core.lag;

/** What is remarkable about a partition's lag; stable names for programs. */
public enum LagFlag {
  /** Nothing is retained, so nothing is waiting. */
  EMPTY,
  /** The checkpoint is ahead of the newest event. */
  CHECKPOINT_AHEAD,
  /** Retention deleted events before the consumer read them. */
  DATA_LOSS,
  /** The hub was deleted and recreated; the checkpoint is of its former life. */
  RECREATED,
  /** The service's answer may be older than the checkpoint. */
  STALE_READ,
  /** Nobody has checkpointed here; everything retained counts. */
  NO_CHECKPOINT,
  /** Nobody has checkpointed here; by policy nothing counts. */
  NO_CHECKPOINT_LATEST,
  /** Nobody has checkpointed here; by policy the partition is left out. */
  NO_CHECKPOINT_IGNORED,
  /** Nobody has checkpointed here; by policy that makes the lag unknown. */
  NO_CHECKPOINT_UNKNOWN,
  /** There is a checkpoint, but its number cannot be told. */
  CHECKPOINT_UNREADABLE,
  /** The service did not answer for this partition. */
  PARTITION_UNKNOWN
}
