package io.hubscale.core.lag;

import io.hubscale.core.checkpoint.Checkpoint;
import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.checkpoint.Ownership;
import io.hubscale.core.checkpoint.ReadingCode;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.PartitionProperties;
import io.hubscale.core.hub.PartitionReading;
import io.hubscale.core.hub.SequenceNumber;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a test of the lag of one partition looks at. */
final class Looks {

  private static final Instant CHECKPOINT_WRITTEN = Instant.parse("2026-03-01T12:00:00Z");

  private Looks() {}

  /** A partition whose newest event is a little older than the checkpoint. */
  static PartitionReading partition(long begin, long last, boolean empty) {
    return partition(begin, last, Duration.ofSeconds(-5), empty);
  }

  static PartitionReading partition(long begin, long last, Duration youngerThanCheckpoint) {
    return partition(begin, last, youngerThanCheckpoint, false);
  }

  private static PartitionReading partition(
      long begin, long last, Duration youngerThanCheckpoint, boolean empty) {
    return new PartitionReading.Known(
        new PartitionProperties(
            new PartitionId("0"),
            new SequenceNumber(begin),
            new SequenceNumber(last),
            CHECKPOINT_WRITTEN.plus(youngerThanCheckpoint),
            empty));
  }

  /** A reading as the tables write it: a dash for no blob, else what the blob says. */
  static CheckpointReading checkpoint(String text) {
    if (text.equals("-")) {
      return new CheckpointReading.Absent(CheckpointReading.Absent.Reason.BLOB_MISSING);
    }
    long number = Long.parseLong(text);
    return number < 0
        ? new CheckpointReading.Absent(CheckpointReading.Absent.Reason.NEGATIVE_SEQUENCE)
        : new CheckpointReading.Found(
            new Checkpoint(
                new SequenceNumber(number), CHECKPOINT_WRITTEN, "…/checkpoint/0", Set.of()));
  }

  static CheckpointReading unreadable() {
    return new CheckpointReading.Unreadable(
        ReadingCode.MISSING_SEQUENCE,
        new Problem.Malformed(ProblemCode.CHECKPOINT_UNREADABLE, "no number in it", "look at it"));
  }

  static PartitionMeasurement measure(PartitionReading partition, CheckpointReading checkpoint) {
    return measure(LagPolicy.DEFAULT, partition, checkpoint);
  }

  static PartitionMeasurement measure(
      LagPolicy policy, PartitionReading partition, CheckpointReading checkpoint) {
    return new LagCalculator(policy).measure(partition, checkpoint, new Ownership.Unowned());
  }

  static List<LagFlag> flags(PartitionMeasurement measured) {
    return measured.remarks().stream().map(LagRemark::flag).toList();
  }
}
