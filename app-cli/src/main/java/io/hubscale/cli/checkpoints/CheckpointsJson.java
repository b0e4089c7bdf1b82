package io.hubscale.cli.checkpoints;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.checkpoint.FoundBlob;
import io.hubscale.core.checkpoint.ReadingCode;
import java.util.List;
import java.util.Set;

/** Checkpoints for programs: null is what the layout does not say. */
final class CheckpointsJson {

  private CheckpointsJson() {}

  static String render(String container, List<FoundBlob> blobs) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    blobs.forEach(blob -> row(rows.addObject(), container, blob));
    return rows.toPrettyString();
  }

  private static void row(ObjectNode row, String container, FoundBlob blob) {
    row.put("container", container);
    row.put("blob", blob.blob().name());
    row.put("strategy", blob.layout().text());
    put(row, "namespace", blob.namespace());
    put(row, "eventHub", blob.eventHub());
    put(row, "consumerGroup", blob.consumerGroup());
    row.put("partition", blob.partition().value());
    Set<ReadingCode> warnings = Set.of();
    String problem = "";
    row.putNull("sequenceNumber");
    switch (blob.reading()) {
      case CheckpointReading.Found(var checkpoint) -> {
        row.put("sequenceNumber", checkpoint.sequenceNumber().value());
        warnings = checkpoint.warnings();
      }
      case CheckpointReading.Absent(var reason) -> problem = reason.name();
      case CheckpointReading.Unreadable(var code, var detail) -> problem = code.name();
    }
    put(row, "offset", blob.offset());
    put(row, "owner", blob.owner());
    row.put("lastModified", blob.blob().lastModified().toString());
    put(row, "problem", problem);
    ArrayNode codes = row.putArray("warnings");
    warnings.stream().map(Enum::name).sorted().forEach(codes::add);
  }

  private static void put(ObjectNode row, String name, String text) {
    if (text.isEmpty()) {
      row.putNull(name);
    } else {
      row.put(name, text);
    }
  }
}
