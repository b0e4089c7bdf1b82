package io.hubscale.cli.checkpoints;

import io.hubscale.cli.TextTable;
import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.checkpoint.FoundBlob;
import java.util.List;
import java.util.stream.Collectors;

/** Checkpoints for people. */
final class CheckpointsTable {

  private CheckpointsTable() {}

  static String render(List<FoundBlob> blobs) {
    TextTable table =
        new TextTable(
            List.of(
                TextTable.Column.left("STRATEGY"),
                TextTable.Column.left("EVENT HUB"),
                TextTable.Column.left("GROUP"),
                TextTable.Column.right("PARTITION"),
                TextTable.Column.right("SEQUENCE"),
                TextTable.Column.left("WRITTEN"),
                TextTable.Column.left("BLOB"),
                TextTable.Column.left("REMARKS")));
    blobs.forEach(blob -> table.add(row(blob)));
    return table.render();
  }

  private static List<String> row(FoundBlob blob) {
    return List.of(
        blob.layout().text(),
        orDash(blob.eventHub()),
        orDash(blob.consumerGroup()),
        blob.partition().value(),
        sequence(blob.reading()),
        blob.blob().lastModified().toString(),
        blob.blob().name(),
        remarks(blob.reading()));
  }

  private static String sequence(CheckpointReading reading) {
    return switch (reading) {
      case CheckpointReading.Found(var checkpoint) -> checkpoint.sequenceNumber().toString();
      case CheckpointReading.Absent absent -> "-";
      case CheckpointReading.Unreadable unreadable -> "?";
    };
  }

  private static String remarks(CheckpointReading reading) {
    return switch (reading) {
      case CheckpointReading.Found(var checkpoint) ->
          checkpoint.warnings().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
      case CheckpointReading.Absent(var reason) -> reason.name();
      case CheckpointReading.Unreadable(var code, var problem) -> code.name();
    };
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
