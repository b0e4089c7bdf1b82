package io.hubscale.core.usecase;

import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.checkpoint.CheckpointSet;
import io.hubscale.core.checkpoint.SpellingChoice;
import io.hubscale.core.hub.HubReading;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.PartitionReading;
import io.hubscale.core.lag.HubLag;
import io.hubscale.core.lag.LagCalculator;
import io.hubscale.core.lag.PartitionMeasurement;
import io.hubscale.core.lag.WhenNoCheckpoint;
import io.hubscale.core.port.Checkpoints;
import io.hubscale.core.port.HubProperties;
import io.hubscale.core.trigger.TriggerSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures how far a consumer group is behind.
 *
 * <p>Checkpoints are read before partitions: then, within one life of a hub, the newest event
 * cannot be older than the checkpoint, and a checkpoint that is ahead means something. Safe for use
 * by many threads; it remembers how each group spells its blobs' names.
 */
public final class MeasureLag {

  private final HubProperties hubs;
  private final CheckpointFinder finder;

  public MeasureLag(Checkpoints checkpoints, HubProperties hubs) {
    this.hubs = hubs;
    this.finder = new CheckpointFinder(checkpoints);
  }

  /**
   * Measures once. Cost: see the ports; one listing, one hub read, one read a partition when warm.
   */
  public LagMeasurement measure(TriggerSpec trigger, Instant now) {
    return switch (finder.find(trigger)) {
      case CheckpointFinder.Outcome.Failed(var problem) -> new LagMeasurement.Failed(problem);
      case CheckpointFinder.Outcome.Found(var choice) ->
          measure(trigger, now, choice, CheckpointReading.Absent.Reason.BLOB_MISSING);
      case CheckpointFinder.Outcome.ContainerMissing() ->
          measure(
              trigger,
              now,
              new SpellingChoice(CheckpointSet.none(), false),
              CheckpointReading.Absent.Reason.CONTAINER_MISSING);
    };
  }

  private LagMeasurement measure(
      TriggerSpec trigger,
      Instant now,
      SpellingChoice choice,
      CheckpointReading.Absent.Reason whenMissing) {
    return switch (hubs.read(trigger.hub())) {
      case HubReading.Failed(var problem) -> new LagMeasurement.Failed(problem);
      case HubReading.Read(var partitions) -> {
        LagCalculator calculator = new LagCalculator(trigger.lagPolicy());
        List<PartitionMeasurement> measured =
            partitions.stream()
                .map(partition -> measure(calculator, partition, choice.chosen(), whenMissing))
                .toList();
        yield new LagMeasurement.Measured(
            now,
            new HubLag(trigger.group(), measured),
            choice.chosen().spelling(),
            warnings(trigger, choice, measured, whenMissing));
      }
    };
  }

  private static PartitionMeasurement measure(
      LagCalculator calculator,
      PartitionReading partition,
      CheckpointSet set,
      CheckpointReading.Absent.Reason whenMissing) {
    PartitionId id = partition.partition();
    CheckpointReading checkpoint = set.checkpoint(id, whenMissing);
    return calculator.measure(partition, checkpoint, set.owner(id));
  }

  private static List<String> warnings(
      TriggerSpec trigger,
      SpellingChoice choice,
      List<PartitionMeasurement> measured,
      CheckpointReading.Absent.Reason whenMissing) {
    List<String> warnings = new ArrayList<>();
    if (whenMissing == CheckpointReading.Absent.Reason.CONTAINER_MISSING) {
      warnings.add(
          "container '"
              + trigger.checkpoints().container()
              + "' does not exist; taken as: no consumer ever started");
    } else if (choice.chosen().isEmpty()) {
      warnings.add(
          "no checkpoint at all under "
              + trigger.group()
              + " in container '"
              + trigger.checkpoints().container()
              + "'; if the consumers do checkpoint, check container, hub and group");
    }
    if (choice.forked()) {
      warnings.add(
          "CASING_FORK: two sets of checkpoints differ only in case; the one written last is used ("
              + choice.chosen().spelling()
              + ")");
    }
    if (countsRetention(trigger, measured)) {
      warnings.add(
          "partitions without a checkpoint count everything retained; consumers of the Java,"
              + " JavaScript, Python and Go SDKs start at latest by default, so this may be too"
              + " much (whenNoCheckpoint=latest)");
    }
    orphans(choice.chosen(), measured)
        .forEach(
            id -> warnings.add("there is a checkpoint for partition " + id + ", but no partition"));
    return warnings;
  }

  private static boolean countsRetention(TriggerSpec trigger, List<PartitionMeasurement> measured) {
    return trigger.lagPolicy().whenNoCheckpoint() == WhenNoCheckpoint.EARLIEST
        && measured.stream()
            .anyMatch(
                partition ->
                    partition.checkpoint() instanceof CheckpointReading.Absent
                        && partition.partition() instanceof PartitionReading.Known(var properties)
                        && properties.retainedEvents() > 0);
  }

  private static Stream<PartitionId> orphans(
      CheckpointSet set, List<PartitionMeasurement> measured) {
    List<PartitionId> existing = measured.stream().map(PartitionMeasurement::id).toList();
    return set.checkpoints().keySet().stream().filter(id -> !existing.contains(id)).sorted();
  }
}
