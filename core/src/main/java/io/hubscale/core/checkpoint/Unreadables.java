package io.hubscale.core.checkpoint;

import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;

/** What is said of a checkpoint whose number cannot be told. */
final class Unreadables {

  private Unreadables() {}

  static CheckpointReading.Unreadable of(ListedBlob blob, ReadingCode code) {
    return new CheckpointReading.Unreadable(
        code,
        new Problem.Malformed(
            ProblemCode.CHECKPOINT_UNREADABLE,
            "checkpoint blob '" + blob.name() + "' " + reason(code),
            "let the consumer checkpoint again, or see with which SDK version it wrote the blob"));
  }

  private static String reason(ReadingCode code) {
    return switch (code) {
      case EMPTY_METADATA -> "has no metadata";
      case MISSING_SEQUENCE -> "has no value for the sequence number";
      case INVALID_SEQUENCE -> "has a sequence number that is not an integer";
      case SEQUENCE_OUT_OF_RANGE -> "has a sequence number beyond 64 bits";
      case SENTINEL_SEQUENCE -> "has .NET's 'not provided' as its sequence number";
      case NEGATIVE_SEQUENCE, NOT_CHECKPOINTED -> "was never checkpointed";
      case EMPTY_BODY -> "has no content";
      case MALFORMED_JSON -> "has a content that is not a JSON object";
      case BOM, SEQUENCE_AS_STRING, PARTITION_MISMATCH, NON_CANONICAL_CASING, CASING_FORK ->
          "is odd";
    };
  }
}
