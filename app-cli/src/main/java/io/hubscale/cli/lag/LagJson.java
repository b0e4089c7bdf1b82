package io.hubscale.cli.lag;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.checkpoint.Layout;
import io.hubscale.core.checkpoint.Ownership;
import io.hubscale.core.checkpoint.ReadingCode;
import io.hubscale.core.hub.PartitionProperties;
import io.hubscale.core.hub.PartitionReading;
import io.hubscale.core.lag.HubLag;
import io.hubscale.core.lag.PartitionLag;
import io.hubscale.core.lag.PartitionMeasurement;
import io.hubscale.core.trigger.TriggerSpec;
import io.hubscale.core.usecase.LagMeasurement;
import java.util.Set;

/**
 * A measurement for programs.
 *
 * <p>Numbers are exact 64-bit integers; what is not known is null, never 0. A field is added
 * without notice, but changes or goes only with a new {@code schemaVersion}.
 */
final class LagJson {

  static final int SCHEMA_VERSION = 1;

  private LagJson() {}

  static String render(TriggerSpec trigger, LagMeasurement.Measured measured) {
    HubLag lag = measured.lag();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("namespace", lag.group().hub().namespace());
    root.put("eventHub", lag.group().hub().eventHub());
    root.put("consumerGroup", lag.group().consumerGroup());
    root.put("container", trigger.checkpoints().container());
    root.put("strategy", Layout.BLOB_METADATA.text());
    root.put("measuredAt", measured.at().toString());
    root.put("lagEvents", lag.knownEvents());
    root.putObject("coverage")
        .put("known", lag.coverage().known())
        .put("total", lag.coverage().total());
    ArrayNode partitions = root.putArray("partitions");
    lag.partitions().forEach(partition -> partition(partitions.addObject(), partition));
    ArrayNode warnings = root.putArray("warnings");
    measured.warnings().forEach(warnings::add);
    return root.toPrettyString();
  }

  private static void partition(ObjectNode node, PartitionMeasurement measured) {
    node.put("partition", measured.id().value());
    switch (measured.partition()) {
      case PartitionReading.Known(var properties) -> properties(node, properties);
      case PartitionReading.Unknown unknown ->
          node.putNull("begin").putNull("last").putNull("empty");
    }
    checkpoint(node.putObject("checkpoint"), measured);
    lag(node.putObject("lag"), measured.lag());
    ArrayNode flags = node.putArray("flags");
    ArrayNode remarks = node.putArray("remarks");
    measured
        .remarks()
        .forEach(
            remark -> {
              flags.add(remark.flag().name());
              remarks.add(remark.sentence());
            });
    problem(node, measured);
  }

  private static void properties(ObjectNode node, PartitionProperties properties) {
    node.put("begin", properties.begin().value());
    node.put("last", properties.last().value());
    node.put("empty", properties.empty());
  }

  private static void checkpoint(ObjectNode node, PartitionMeasurement measured) {
    Set<ReadingCode> warnings = Set.of();
    switch (measured.checkpoint()) {
      case CheckpointReading.Found(var checkpoint) -> {
        node.put("state", "found");
        node.put("sequenceNumber", checkpoint.sequenceNumber().value());
        node.put("lastModified", checkpoint.written().toString());
        warnings = checkpoint.warnings();
      }
      case CheckpointReading.Absent absent ->
          node.put("state", "absent").putNull("sequenceNumber").putNull("lastModified");
      case CheckpointReading.Unreadable unreadable ->
          node.put("state", "unreadable").putNull("sequenceNumber").putNull("lastModified");
    }
    switch (measured.ownership()) {
      case Ownership.Owned(var owner, var renewed) -> node.put("owner", owner);
      case Ownership.Relinquished relinquished -> node.putNull("owner");
      case Ownership.Unowned unowned -> node.putNull("owner");
    }
    ArrayNode codes = node.putArray("warnings");
    warnings.stream().map(Enum::name).sorted().forEach(codes::add);
  }

  private static void lag(ObjectNode node, PartitionLag lag) {
    switch (lag) {
      case PartitionLag.Known(var events) -> node.put("state", "known").put("events", events);
      case PartitionLag.Bounded(var min, var max) ->
          node.put("state", "bounded")
              .putNull("events")
              .put("minEvents", min)
              .put("maxEvents", max);
      // the flag NO_CHECKPOINT_IGNORED tells the second from the first
      case PartitionLag.Unknown unknown -> node.put("state", "unknown").putNull("events");
      case PartitionLag.Ignored ignored -> node.put("state", "unknown").putNull("events");
    }
  }

  private static void problem(ObjectNode node, PartitionMeasurement measured) {
    if (measured.partition() instanceof PartitionReading.Unknown(var id, var problem)) {
      node.put("problem", problem.code().text());
    } else if (measured.checkpoint() instanceof CheckpointReading.Unreadable unreadable) {
      node.put("problem", unreadable.code().name());
    } else {
      node.putNull("problem");
    }
  }
}
