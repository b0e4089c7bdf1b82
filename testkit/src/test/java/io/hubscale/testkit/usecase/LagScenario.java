package io.hubscale.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.checkpoint.MetadataLayout;
import io.hubscale.core.checkpoint.Spelling;
import io.hubscale.core.hub.GroupAddress;
import io.hubscale.core.hub.HubAddress;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.PartitionProperties;
import io.hubscale.core.hub.SequenceNumber;
import io.hubscale.core.lag.LagPolicy;
import io.hubscale.core.lag.WhenNoCheckpoint;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.trigger.CheckpointSource;
import io.hubscale.core.trigger.CheckpointStrategy;
import io.hubscale.core.trigger.HubSource;
import io.hubscale.core.trigger.Secret;
import io.hubscale.core.trigger.StorageSource;
import io.hubscale.core.trigger.TriggerSpec;
import io.hubscale.core.usecase.LagMeasurement;
import io.hubscale.core.usecase.MeasureLag;
import io.hubscale.testkit.fakes.InMemoryCheckpoints;
import io.hubscale.testkit.fakes.InMemoryHubProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A hub and its group's checkpoints in memory, told in the words of the test. */
final class LagScenario {

  static final String CONTAINER = "checkpoints";

  // with capitals in every part, so that the two spellings differ
  private static final GroupAddress GROUP =
      new GroupAddress(new HubAddress("Orders.servicebus.windows.net", "Incoming"), "$Default");

  private final InMemoryCheckpoints checkpoints = new InMemoryCheckpoints();
  private final InMemoryHubProperties hubs = new InMemoryHubProperties();
  private final MeasureLag measureLag = new MeasureLag(checkpoints, hubs);
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private String container = CONTAINER;
  private LagPolicy policy = LagPolicy.DEFAULT;

  LagScenario partition(int id, long begin, long last) {
    hubs.put(
        GROUP.hub(),
        new PartitionProperties(
            partitionId(id), new SequenceNumber(begin), new SequenceNumber(last), now, false));
    return this;
  }

  LagScenario checkpoint(Spelling spelling, int id, long sequenceNumber) {
    return checkpoint(spelling, id, Long.toString(sequenceNumber));
  }

  LagScenario checkpoint(Spelling spelling, int id, String sequenceNumber) {
    checkpoints.put(
        CONTAINER,
        new ListedBlob(
            checkpointName(spelling, id), Map.of("sequencenumber", sequenceNumber), now, 0));
    return this;
  }

  void removeCheckpoint(Spelling spelling, int id) {
    checkpoints.remove(CONTAINER, checkpointName(spelling, id));
  }

  void failPartition(int id, Problem problem) {
    hubs.failPartition(GROUP.hub(), partitionId(id), problem);
  }

  void failHub(Problem problem) {
    hubs.fail(GROUP.hub(), problem);
  }

  void failContainer(Problem problem) {
    checkpoints.fail(CONTAINER, problem);
  }

  void emptyContainer(String name) {
    checkpoints.createContainer(name);
  }

  void readContainer(String name) {
    container = name;
  }

  void policy(WhenNoCheckpoint whenNoCheckpoint) {
    policy = new LagPolicy(whenNoCheckpoint, LagPolicy.DEFAULT.staleToleranceEvents());
  }

  void later(Duration duration) {
    now = now.plus(duration);
  }

  int listings() {
    return checkpoints.listedPrefixes().size();
  }

  LagMeasurement.Measured measured() {
    LagMeasurement measurement = measureLag.measure(trigger(), now);
    assertThat(measurement).isInstanceOf(LagMeasurement.Measured.class);
    return (LagMeasurement.Measured) measurement;
  }

  Problem problem() {
    LagMeasurement measurement = measureLag.measure(trigger(), now);
    assertThat(measurement).isInstanceOf(LagMeasurement.Failed.class);
    return ((LagMeasurement.Failed) measurement).problem();
  }

  private TriggerSpec trigger() {
    return new TriggerSpec(
        new HubSource(GROUP.hub(), new Secret("")),
        GROUP.consumerGroup(),
        new CheckpointSource(
            new StorageSource("memory", new Secret("")),
            container,
            CheckpointStrategy.AUTO,
            container.equals(CheckpointSource.FUNCTIONS_CONTAINER)),
        policy,
        64,
        0);
  }

  private static String checkpointName(Spelling spelling, int id) {
    return MetadataLayout.prefix(GROUP, spelling) + "checkpoint/" + id;
  }

  private static PartitionId partitionId(int id) {
    return new PartitionId(Integer.toString(id));
  }
}
