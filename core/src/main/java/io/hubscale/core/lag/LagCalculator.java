package io.hubscale.core.lag;

import io.hubscale.core.checkpoint.Checkpoint;
import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.checkpoint.Ownership;
import io.hubscale.core.hub.PartitionProperties;
import io.hubscale.core.hub.PartitionReading;
import java.time.Duration;
import java.util.List;

/**
 * The lag of one partition from one look at it.
 *
 * <pre>
 *   b, l   sequence numbers of the oldest and the newest event     (events)
 *   c      sequence number of the checkpoint: last processed       (events)
 *   R      events that can still be read: 0 when empty, else l - b + 1
 *
 *   lag = 0          when R = 0
 *         policy     when there is no checkpoint: R, 0, left out, or unknown
 *         l - c      when b - 1 &lt;= c &lt;= l
 *         R          when c &lt; b - 1: the b - 1 - c events between were lost to retention
 *         see below  when c &gt; l
 * </pre>
 *
 * <p>Checkpoints are read before partitions, so within one life of a hub {@code c > l} can only be
 * a late answer of a service replica. It is a new life, and the lag is R, when the newest event is
 * younger than the checkpoint by more than a clock skew (an event c of the same life would have
 * been enqueued before the checkpoint, and l before c), or when the distance is beyond the
 * tolerance. Otherwise one look cannot tell, and the lag is between 0 and R. Source:
 * spec/scaling-semantics.md section 5.4.
 */
public final class LagCalculator {

  /** How far the clocks of Event Hubs and Blob Storage are allowed to be apart. */
  static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

  private final LagPolicy policy;

  public LagCalculator(LagPolicy policy) {
    this.policy = policy;
  }

  /** Measures one partition. */
  public PartitionMeasurement measure(
      PartitionReading partition, CheckpointReading checkpoint, Ownership ownership) {
    Judged judged =
        switch (partition) {
          case PartitionReading.Known(var properties) -> judge(properties, checkpoint);
          case PartitionReading.Unknown(var id, var problem) ->
              Judged.of(new PartitionLag.Unknown(), LagFlag.PARTITION_UNKNOWN, problem.message());
        };
    return new PartitionMeasurement(
        partition, checkpoint, ownership, judged.lag(), judged.remarks());
  }

  private Judged judge(PartitionProperties partition, CheckpointReading reading) {
    long retained = partition.retainedEvents();
    return switch (reading) {
      case CheckpointReading.Unreadable(var code, var problem) ->
          retained == 0
              ? empty()
              : Judged.of(
                  new PartitionLag.Unknown(), LagFlag.CHECKPOINT_UNREADABLE, problem.message());
      case CheckpointReading.Absent(var reason) -> retained == 0 ? empty() : absent(retained);
      case CheckpointReading.Found(var checkpoint) ->
          retained == 0 ? drained(partition, checkpoint) : subtract(partition, checkpoint);
    };
  }

  private static Judged empty() {
    return Judged.of(new PartitionLag.Known(0), LagFlag.EMPTY, "nothing is retained");
  }

  private static Judged drained(PartitionProperties partition, Checkpoint checkpoint) {
    if (checkpoint.sequenceNumber().compareTo(partition.last()) <= 0) {
      return empty();
    }
    return new Judged(
        new PartitionLag.Known(0),
        List.of(
            new LagRemark(LagFlag.EMPTY, "nothing is retained"),
            new LagRemark(
                LagFlag.CHECKPOINT_AHEAD,
                "the checkpoint is ahead of the last event; was the hub recreated?")));
  }

  private Judged absent(long retained) {
    return switch (policy.whenNoCheckpoint()) {
      case EARLIEST ->
          Judged.of(
              new PartitionLag.Known(retained),
              LagFlag.NO_CHECKPOINT,
              "no checkpoint yet; all retained events count");
      case LATEST ->
          Judged.of(
              new PartitionLag.Known(0),
              LagFlag.NO_CHECKPOINT_LATEST,
              "no checkpoint yet; by policy nothing counts");
      case IGNORE ->
          Judged.of(
              new PartitionLag.Ignored(),
              LagFlag.NO_CHECKPOINT_IGNORED,
              "no checkpoint yet; by policy left out");
      case FAIL ->
          Judged.of(
              new PartitionLag.Unknown(),
              LagFlag.NO_CHECKPOINT_UNKNOWN,
              "no checkpoint yet; by policy the lag is unknown");
    };
  }

  private Judged subtract(PartitionProperties partition, Checkpoint checkpoint) {
    long begin = partition.begin().value();
    long last = partition.last().value();
    long processed = checkpoint.sequenceNumber().value();
    long retained = partition.retainedEvents();
    if (processed > last) {
      return ahead(partition, checkpoint, retained);
    }
    // a begin below zero is no event's number, and one less of the smallest would be the largest
    if (begin > 0 && processed < begin - 1) {
      long lost = begin - 1 - processed;
      return Judged.of(
          new PartitionLag.Known(retained),
          LagFlag.DATA_LOSS,
          lost + (lost == 1 ? " event was" : " events were") + " deleted by retention unread");
    }
    return new Judged(new PartitionLag.Known(last - processed), List.of());
  }

  private Judged ahead(PartitionProperties partition, Checkpoint checkpoint, long retained) {
    long distance = checkpoint.sequenceNumber().value() - partition.last().value();
    boolean younger = partition.lastEnqueued().isAfter(checkpoint.written().plus(CLOCK_SKEW));
    if (younger || distance > policy.staleToleranceEvents()) {
      return Judged.of(
          new PartitionLag.Known(retained),
          LagFlag.RECREATED,
          "the hub was recreated: its events are newer than the checkpoint "
              + distance
              + " ahead of them");
    }
    return Judged.of(
        new PartitionLag.Bounded(0, retained),
        LagFlag.STALE_READ,
        "the checkpoint is "
            + distance
            + " ahead of the last event: a late answer, or the hub was recreated");
  }

  private record Judged(PartitionLag lag, List<LagRemark> remarks) {
    static Judged of(PartitionLag lag, LagFlag flag, String sentence) {
      return new Judged(lag, List.of(new LagRemark(flag, sentence)));
    }
  }
}
