package io.hubscale.core.checkpoint;

import io.hubscale.core.checkpoint.CheckpointReading.Absent;
import io.hubscale.core.checkpoint.SequenceNumberParser.Parsed;
import io.hubscale.core.hub.PartitionId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the number out of a lease: flat, as EventProcessorHost and the Functions host write it, or
 * in a {@code checkpoint} of its own, as the old Go SDK does.
 *
 * <p>A lease exists before its first checkpoint, with a sequence number of 0; only the offset
 * tells. Source: spec/checkpoint-formats.md sections 0 (rule 3), 3, 4 and 9.
 */
final class LeaseDecoder {

  private static final String SEQUENCE = "sequenceNumber";
  private static final String OFFSET = "offset";
  private static final String NESTED = "checkpoint";

  /** Offsets that stand for a position where nothing was processed yet. */
  private static final Set<String> NO_OFFSETS = Set.of("", "-1", "@latest");

  private LeaseDecoder() {}

  static boolean isLease(BlobBody.Fields fields) {
    return isNested(fields) || fields.has(SEQUENCE);
  }

  static boolean isNested(BlobBody.Fields fields) {
    return fields.has(NESTED);
  }

  static String offset(BlobBody body) {
    return state(body).flatMap(fields -> fields.get(OFFSET)).map(LeaseDecoder::text).orElse("");
  }

  static String owner(BlobBody body) {
    return body instanceof BlobBody.Parsed parsed
        ? parsed.fields().get("owner").map(LeaseDecoder::text).orElse("")
        : "";
  }

  static CheckpointReading decode(ListedBlob blob, BlobBody body, PartitionId partition) {
    return switch (body) {
      case BlobBody.Empty() -> Unreadables.of(blob, ReadingCode.EMPTY_BODY);
      case BlobBody.Malformed() -> Unreadables.of(blob, ReadingCode.MALFORMED_JSON);
      case BlobBody.Parsed parsed -> decode(blob, parsed, partition);
    };
  }

  private static CheckpointReading decode(
      ListedBlob blob, BlobBody.Parsed body, PartitionId partition) {
    if (NO_OFFSETS.contains(offset(body))) {
      return new Absent(Absent.Reason.NOT_CHECKPOINTED);
    }
    Optional<BlobBody.Value> sequence = state(body).flatMap(fields -> fields.get(SEQUENCE));
    Parsed number = SequenceNumberParser.parse(sequence.map(LeaseDecoder::text).orElse(""));
    return switch (number) {
      case Parsed.Invalid(var code) ->
          code == ReadingCode.NEGATIVE_SEQUENCE
              ? new Absent(Absent.Reason.NEGATIVE_SEQUENCE)
              : Unreadables.of(blob, code);
      case Parsed.Valid(var value) ->
          new CheckpointReading.Found(
              new Checkpoint(
                  value, blob.lastModified(), blob.name(), warnings(body, sequence, partition)));
    };
  }

  private static Set<ReadingCode> warnings(
      BlobBody.Parsed body, Optional<BlobBody.Value> sequence, PartitionId partition) {
    Set<ReadingCode> warnings = EnumSet.noneOf(ReadingCode.class);
    if (body.byteOrderMark()) {
      warnings.add(ReadingCode.BOM);
    }
    if (sequence.filter(BlobBody.Text.class::isInstance).isPresent()) {
      warnings.add(ReadingCode.SEQUENCE_AS_STRING);
    }
    body.fields()
        .get("partitionId")
        .map(LeaseDecoder::text)
        .filter(named -> !named.equals(partition.value()))
        .ifPresent(other -> warnings.add(ReadingCode.PARTITION_MISMATCH));
    return warnings;
  }

  /** Where the number is: in the lease itself, or in its checkpoint, which may be null. */
  private static Optional<BlobBody.Fields> state(BlobBody body) {
    if (!(body instanceof BlobBody.Parsed parsed)) {
      return Optional.empty();
    }
    return isNested(parsed.fields())
        ? parsed
            .fields()
            .get(NESTED)
            .filter(BlobBody.Fields.class::isInstance)
            .map(BlobBody.Fields.class::cast)
        : Optional.of(parsed.fields());
  }

  /** Anything but text and numbers reads as a text that is no number. */
  private static String text(BlobBody.Value value) {
    return switch (value) {
      case BlobBody.Text(var text) -> text;
      case BlobBody.Digits(var text) -> text;
      case BlobBody.Nothing() -> "";
      case BlobBody.Other() -> "?";
      case BlobBody.Fields fields -> "?";
    };
  }
}
