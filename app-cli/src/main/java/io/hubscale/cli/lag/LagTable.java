package io.hubscale.cli.lag;

import io.hubscale.cli.TextTable;
import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.checkpoint.Layout;
import io.hubscale.core.checkpoint.Ownership;
import io.hubscale.core.hub.PartitionReading;
import io.hubscale.core.lag.Coverage;
import io.hubscale.core.lag.HubLag;
import io.hubscale.core.lag.PartitionLag;
import io.hubscale.core.lag.PartitionMeasurement;
import io.hubscale.core.trigger.TriggerSpec;
import io.hubscale.core.usecase.LagMeasurement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A measurement for people. */
final class LagTable {

  private static final String NOTHING = "-";
  private static final int OWNER_LENGTH = 12;

  private LagTable() {}

  static String render(TriggerSpec trigger, LagMeasurement.Measured measured) {
    HubLag lag = measured.lag();
    TextTable table =
        new TextTable(
            List.of(
                TextTable.Column.right("PARTITION"),
                TextTable.Column.right("BEGIN"),
                TextTable.Column.right("LAST"),
                TextTable.Column.right("CHECKPOINT"),
                TextTable.Column.right("AGE"),
                TextTable.Column.left("OWNER"),
                TextTable.Column.right("LAG"),
                TextTable.Column.left("REMARKS")));
    lag.partitions().forEach(partition -> table.add(row(partition, measured.at())));
    return """
    event hub       %s
    consumer group  %s
    checkpoints     %s in container %s of %s

    %s
    total %s
    """
        .formatted(
            lag.group().hub(),
            lag.group().consumerGroup(),
            Layout.BLOB_METADATA.text(),
            trigger.checkpoints().container(),
            trigger.checkpoints().storage().account(),
            table.render(),
            total(lag));
  }

  private static String total(HubLag lag) {
    Coverage coverage = lag.coverage();
    String known = events(lag.knownEvents());
    return coverage.isFull()
        ? known + " in " + coverage.total() + " partitions"
        : known + " in the " + coverage + " partitions that are known";
  }

  private static List<String> row(PartitionMeasurement partition, Instant now) {
    return List.of(
        partition.id().value(),
        begin(partition.partition()),
        last(partition.partition()),
        checkpoint(partition.checkpoint()),
        age(partition.checkpoint(), now),
        owner(partition.ownership()),
        lag(partition.lag()),
        remarks(partition));
  }

  private static String begin(PartitionReading partition) {
    return switch (partition) {
      case PartitionReading.Known(var properties) -> properties.begin().toString();
      case PartitionReading.Unknown unknown -> "?";
    };
  }

  private static String last(PartitionReading partition) {
    return switch (partition) {
      case PartitionReading.Known(var properties) -> properties.last().toString();
      case PartitionReading.Unknown unknown -> "?";
    };
  }

  private static String checkpoint(CheckpointReading reading) {
    return switch (reading) {
      case CheckpointReading.Found(var checkpoint) -> checkpoint.sequenceNumber().toString();
      case CheckpointReading.Absent absent -> NOTHING;
      case CheckpointReading.Unreadable unreadable -> "?";
    };
  }

  private static String age(CheckpointReading reading, Instant now) {
    return reading instanceof CheckpointReading.Found(var checkpoint)
        ? duration(Duration.between(checkpoint.written(), now))
        : NOTHING;
  }

  private static String owner(Ownership ownership) {
    return switch (ownership) {
      case Ownership.Owned(var owner, var renewed) ->
          owner.length() <= OWNER_LENGTH ? owner : owner.substring(0, OWNER_LENGTH - 1) + "…";
      case Ownership.Relinquished relinquished -> NOTHING;
      case Ownership.Unowned unowned -> NOTHING;
    };
  }

  private static String lag(PartitionLag lag) {
    return switch (lag) {
      case PartitionLag.Known(var events) -> Long.toString(events);
      case PartitionLag.Bounded(var min, var max) -> min + ".." + max;
      case PartitionLag.Unknown unknown -> "?";
      case PartitionLag.Ignored ignored -> NOTHING;
    };
  }

  private static String remarks(PartitionMeasurement partition) {
    return partition.remarks().stream()
        .map(remark -> remark.flag() + ": " + remark.sentence())
        .collect(Collectors.joining("; "));
  }

  /** The largest unit that says enough; clocks may differ, so it is never below zero. */
  static String duration(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 120) {
      return seconds + "s";
    }
    if (seconds < 2 * 3600) {
      return seconds / 60 + "m";
    }
    return seconds < 48 * 3600 ? seconds / 3600 + "h" : seconds / 86_400 + "d";
  }

  private static String events(long events) {
    return events + (events == 1 ? " event" : " events");
  }
}
