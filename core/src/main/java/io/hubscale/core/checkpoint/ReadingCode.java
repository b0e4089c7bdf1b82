package io.hubscale.core.checkpoint;

/**
 * What is remarkable about a checkpoint blob; the names are those of the fixtures.
 *
 * <p>Source: spec/checkpoint-formats.md section 9 and design.md, "Absent or unreadable".
 */
public enum ReadingCode {
  /** There is metadata, but no sequence number in it. */
  MISSING_SEQUENCE(false),
  /** The blob is at a checkpoint's place and has no metadata at all. */
  EMPTY_METADATA(false),
  /** The sequence number is not an integer. */
  INVALID_SEQUENCE(false),
  /** The sequence number does not fit into 64 bits. */
  SEQUENCE_OUT_OF_RANGE(false),
  /** The sequence number is negative: nothing was processed yet. */
  NEGATIVE_SEQUENCE(false),
  /** The sequence number is the smallest int64, which .NET means as "not provided". */
  SENTINEL_SEQUENCE(false),
  /** The lease exists, but nothing was ever checkpointed in it. */
  NOT_CHECKPOINTED(false),
  /** A lease blob without content. */
  EMPTY_BODY(false),
  /** A lease blob whose content is not a JSON object. */
  MALFORMED_JSON(false),
  /** The content begins with a byte order mark. */
  BOM(true),
  /** The sequence number is a JSON string. */
  SEQUENCE_AS_STRING(true),
  /** The content names another partition than the blob's name does; the name wins. */
  PARTITION_MISMATCH(true),
  /** The names in the path hold capitals, which most SDKs never write. */
  NON_CANONICAL_CASING(true),
  /** Two sets of checkpoints differ in nothing but case. */
  CASING_FORK(true);

  private final boolean warning;

  ReadingCode(boolean warning) {
    this.warning = warning;
  }

  /** Whether the blob can be used in spite of it. */
  public boolean isWarning() {
    return warning;
  }
}
