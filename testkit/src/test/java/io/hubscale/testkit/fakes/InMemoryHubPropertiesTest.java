package io.hubscale.testkit.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.hub.HubAddress;
import io.hubscale.core.hub.HubReading;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.PartitionProperties;
import io.hubscale.core.hub.PartitionReading;
import io.hubscale.core.hub.SequenceNumber;
import io.hubscale.core.port.HubProperties;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.trigger.HubSource;
import io.hubscale.core.trigger.Secret;
import io.hubscale.testkit.contracts.HubPropertiesContract;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class InMemoryHubPropertiesTest extends HubPropertiesContract {

  private static final Problem BUSY =
      new Problem.Unreachable(ProblemCode.SERVICE_FAILED, "busy", "wait");

  private final InMemoryHubProperties hubs = new InMemoryHubProperties();

  @Override
  protected HubProperties hubProperties() {
    return hubs;
  }

  @Override
  protected HubSource source(String eventHub) {
    return new HubSource(address(eventHub), new Secret(""));
  }

  @Override
  protected void createHub(String eventHub, int partitions) {
    for (int id = 0; id < partitions; id++) {
      put(eventHub, Integer.toString(id), 0, -1);
    }
  }

  @Override
  protected void append(String eventHub, String partition, int events) {
    PartitionProperties before = current(eventHub, partition);
    put(eventHub, partition, before.begin().value(), before.last().value() + events);
  }

  @Override
  protected void expireBefore(String eventHub, String partition, long sequenceNumber) {
    put(eventHub, partition, sequenceNumber, current(eventHub, partition).last().value());
  }

  @Override
  protected void expireAll(String eventHub, String partition) {
    long last = current(eventHub, partition).last().value();
    put(eventHub, partition, last + 1, last);
  }

  @Test
  void one_failing_partition_does_not_fail_the_hub() {
    createHub("hub", 2);

    hubs.failPartition(address("hub"), new PartitionId("1"), BUSY);

    assertThat(hubs.read(source("hub")))
        .isInstanceOfSatisfying(
            HubReading.Read.class,
            read ->
                assertThat(read.partitions())
                    .last()
                    .isEqualTo(new PartitionReading.Unknown(new PartitionId("1"), BUSY)));
  }

  @Test
  void a_hub_of_which_nothing_is_known_fails() {
    hubs.failPartition(address("hub"), new PartitionId("0"), BUSY);

    HubReading reading = hubs.read(source("hub"));

    assertThat(reading).isEqualTo(new HubReading.Failed(BUSY));
  }

  private PartitionProperties current(String eventHub, String partition) {
    HubReading.Read reading = (HubReading.Read) hubs.read(source(eventHub));
    return reading.partitions().stream()
        .filter(candidate -> candidate.partition().value().equals(partition))
        .map(candidate -> ((PartitionReading.Known) candidate).properties())
        .findFirst()
        .orElseThrow();
  }

  private void put(String eventHub, String partition, long begin, long last) {
    hubs.put(
        address(eventHub),
        new PartitionProperties(
            new PartitionId(partition),
            new SequenceNumber(begin),
            new SequenceNumber(last),
            Instant.now(),
            last < begin));
  }

  private static HubAddress address(String eventHub) {
    return new HubAddress("memory", eventHub);
  }
}
