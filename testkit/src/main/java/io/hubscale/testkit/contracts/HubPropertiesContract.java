package io.hubscale.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.hubscale.core.hub.HubReading;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.PartitionProperties;
import io.hubscale.core.hub.PartitionReading;
import io.hubscale.core.hub.SequenceNumber;
import io.hubscale.core.port.HubProperties;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.trigger.HubSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What every {@link HubProperties} does, against hubs of the test's own. */
public abstract class HubPropertiesContract {

  /** The port under test. */
  protected abstract HubProperties hubProperties();

  /** A hub and what opens it; the hub need not exist. */
  protected abstract HubSource source(String eventHub);

  /** Creates a hub with partitions 0 to {@code partitions - 1}. */
  protected abstract void createHub(String eventHub, int partitions);

  /** Enqueues events, now; a partition's first has sequence number 0. */
  protected abstract void append(String eventHub, String partition, int events);

  /** Lets retention delete the events below a sequence number. */
  protected abstract void expireBefore(String eventHub, String partition, long sequenceNumber);

  /** Lets retention delete every event. */
  protected abstract void expireAll(String eventHub, String partition);

  @Test
  void every_partition_is_read_once_and_in_order() {
    String hub = newHub(12);

    HubReading reading = hubProperties().read(source(hub));

    assertThat(partitions(reading))
        .extracting(partition -> partition.partition().value())
        .containsExactlyElementsOf(IntStream.range(0, 12).mapToObj(Integer::toString).toList());
  }

  @Test
  void a_partition_that_never_had_an_event_is_empty() {
    String hub = newHub(1);

    PartitionProperties partition = read(hub, "0");

    assertThat(partition.empty()).isTrue();
    assertThat(partition.last()).isEqualTo(new SequenceNumber(-1));
    assertThat(partition.retainedEvents()).isZero();
  }

  @Test
  void a_single_event_is_first_and_last() {
    String hub = newHub(2);
    append(hub, "1", 1);

    PartitionProperties partition = read(hub, "1");

    assertThat(partition.empty()).isFalse();
    assertThat(partition.begin()).isEqualTo(new SequenceNumber(0));
    assertThat(partition.last()).isEqualTo(new SequenceNumber(0));
    assertThat(partition.retainedEvents()).isEqualTo(1);
  }

  @Test
  void partitions_are_not_mixed_up() {
    String hub = newHub(3);
    append(hub, "0", 5);
    append(hub, "2", 7);

    HubReading reading = hubProperties().read(source(hub));

    assertThat(partitions(reading))
        .extracting(partition -> ((PartitionReading.Known) partition).properties())
        .extracting(PartitionProperties::retainedEvents)
        .containsExactly(5L, 0L, 7L);
  }

  @Test
  void after_retention_the_oldest_event_has_moved_on() {
    String hub = newHub(1);
    append(hub, "0", 10);
    expireBefore(hub, "0", 4);

    PartitionProperties partition = read(hub, "0");

    assertThat(partition.begin()).isEqualTo(new SequenceNumber(4));
    assertThat(partition.last()).isEqualTo(new SequenceNumber(9));
    assertThat(partition.retainedEvents()).isEqualTo(6);
  }

  @Test
  void a_partition_emptied_by_retention_retains_nothing() {
    String hub = newHub(1);
    append(hub, "0", 10);
    expireAll(hub, "0");

    PartitionProperties partition = read(hub, "0");

    assertThat(partition.empty()).isTrue();
    assertThat(partition.retainedEvents()).isZero();
  }

  @Test
  void the_time_of_the_newest_event_arrives() {
    String hub = newHub(1);
    append(hub, "0", 1);

    PartitionProperties partition = read(hub, "0");

    // a day either way: the clock is the service's, and only a wrong field shall be noticed
    Instant now = Instant.now();
    assertThat(partition.lastEnqueued())
        .isBetween(now.minusSeconds(86_400), now.plusSeconds(86_400));
  }

  @Test
  void a_hub_is_read_anew_each_time() {
    String hub = newHub(1);
    append(hub, "0", 1);
    PartitionProperties before = read(hub, "0");
    append(hub, "0", 2);

    PartitionProperties after = read(hub, "0");

    assertThat(before.last()).isEqualTo(new SequenceNumber(0));
    assertThat(after.last()).isEqualTo(new SequenceNumber(2));
  }

  @Test
  void a_hub_that_does_not_exist_is_not_there() {
    String hub = newName();

    HubReading reading = hubProperties().read(source(hub));

    assertThat(reading)
        .asInstanceOf(type(HubReading.Failed.class))
        .extracting(HubReading.Failed::problem)
        .isInstanceOf(Problem.NotThere.class)
        .returns(ProblemCode.EVENT_HUB_NOT_FOUND, Problem::code)
        .extracting(Problem::message, InstanceOfAssertFactories.STRING)
        .contains(hub);
  }

  private PartitionProperties read(String hub, String id) {
    PartitionReading partition =
        partitions(hubProperties().read(source(hub))).stream()
            .filter(candidate -> candidate.partition().equals(new PartitionId(id)))
            .findFirst()
            .orElseThrow();
    assertThat(partition).isInstanceOf(PartitionReading.Known.class);
    return ((PartitionReading.Known) partition).properties();
  }

  private static List<PartitionReading> partitions(HubReading reading) {
    assertThat(reading).isInstanceOf(HubReading.Read.class);
    return ((HubReading.Read) reading).partitions();
  }

  private String newHub(int partitions) {
    String hub = newName();
    createHub(hub, partitions);
    return hub;
  }

  private static String newName() {
    return "contract-" + UUID.randomUUID();
  }
}
