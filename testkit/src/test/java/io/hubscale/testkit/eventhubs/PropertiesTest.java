package io.hubscale.testkit.eventhubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.amqp.exception.AmqpErrorCondition;
import com.azure.core.amqp.exception.AmqpException;
import com.azure.messaging.eventhubs.EventHubProperties;
import com.azure.messaging.eventhubs.PartitionProperties;
import io.hubscale.testkit.time.SteppedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

final class PropertiesTest {

  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  private final SteppedClock clock = new SteppedClock(NOON);

  @RegisterExtension
  final EventHubsEmulatorExtension eventHubs =
      new EventHubsEmulatorExtension(EmulatorOptions.defaults().withClock(clock));

  @Test
  void a_hub_tells_its_name_creation_and_partitions() {
    eventHubs.emulator().createHub("orders", 3);

    EventHubProperties properties = readHub("orders");

    assertThat(properties.getName()).isEqualTo("orders");
    assertThat(properties.getCreatedAt()).isEqualTo(NOON);
    assertThat(properties.getPartitionIds()).containsExactly("0", "1", "2");
  }

  @Test
  void hub_names_ignore_case() {
    eventHubs.emulator().createHub("Orders", 1);

    EventHubProperties properties = readHub("oRDERS");

    assertThat(properties.getName()).isEqualTo("Orders");
    assertThat(eventHubs.emulator().hub("ORDERS").name()).isEqualTo("Orders");
    assertThatThrownBy(() -> eventHubs.emulator().createHub("ORDERS", 1))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_partition_that_was_never_used_begins_at_0_and_ends_at_minus_1() {
    eventHubs.emulator().createHub("orders", 1);

    PartitionProperties properties = readPartition("orders", "0");

    assertThat(properties.getBeginningSequenceNumber()).isZero();
    assertThat(properties.getLastEnqueuedSequenceNumber()).isEqualTo(-1);
    assertThat(properties.getLastEnqueuedOffset()).isEqualTo("-1");
    assertThat(properties.isEmpty()).isTrue();
  }

  @Test
  void a_partition_with_events_tells_first_last_and_time() {
    EmulatedHub hub = eventHubs.emulator().createHub("orders", 2);
    hub.appendMany("1", 9);
    clock.step(Duration.ofSeconds(60));
    hub.append("1", "the tenth");

    PartitionProperties properties = readPartition("orders", "1");

    assertThat(properties.getEventHubName()).isEqualTo("orders");
    assertThat(properties.getId()).isEqualTo("1");
    assertThat(properties.getBeginningSequenceNumber()).isZero();
    assertThat(properties.getLastEnqueuedSequenceNumber()).isEqualTo(9);
    assertThat(properties.getLastEnqueuedTime()).isEqualTo(NOON.plusSeconds(60));
    assertThat(Long.parseLong(properties.getLastEnqueuedOffset())).isGreaterThan(9);
    assertThat(properties.isEmpty()).isFalse();
  }

  @Test
  void retention_moves_the_first_number_and_keeps_the_last() {
    EmulatedHub hub = eventHubs.emulator().createHub("orders", 1);
    hub.appendMany("0", 10);

    hub.expireBefore("0", 4);

    PartitionProperties properties = readPartition("orders", "0");
    assertThat(properties.getBeginningSequenceNumber()).isEqualTo(4);
    assertThat(properties.getLastEnqueuedSequenceNumber()).isEqualTo(9);
    assertThat(properties.isEmpty()).isFalse();
  }

  @Test
  void a_partition_that_retention_emptied_begins_where_it_ends_and_keeps_its_time() {
    EmulatedHub hub = eventHubs.emulator().createHub("orders", 1);
    hub.appendMany("0", 10);
    clock.step(Duration.ofDays(2));

    hub.expireAll("0");

    PartitionProperties properties = readPartition("orders", "0");
    assertThat(properties.getBeginningSequenceNumber()).isEqualTo(9);
    assertThat(properties.getLastEnqueuedSequenceNumber()).isEqualTo(9);
    assertThat(properties.getLastEnqueuedTime()).isEqualTo(NOON);
    assertThat(properties.isEmpty()).isTrue();
    assertThat(hub.append("0", "next")).isEqualTo(10);
    assertThat(hub.beginSequenceNumber("0")).isEqualTo(10);
  }

  @Test
  void a_hub_that_is_created_again_counts_from_0() {
    eventHubs.emulator().createHub("orders", 1).appendMany("0", 10);

    eventHubs.emulator().deleteHub("Orders");
    eventHubs.emulator().createHub("orders", 1).append("0", "first again");

    assertThat(readPartition("orders", "0").getLastEnqueuedSequenceNumber()).isZero();
  }

  @Test
  void added_partitions_are_seen_by_the_next_read() {
    EmulatedHub hub = eventHubs.emulator().createHub("orders", 2);

    hub.addPartitions(2);

    assertThat(readHub("orders").getPartitionIds()).containsExactly("0", "1", "2", "3");
    assertThat(readPartition("orders", "3").isEmpty()).isTrue();
  }

  @Test
  void an_unknown_hub_is_not_found_for_good() {
    assertThatThrownBy(() -> readHub("nowhere"))
        .isInstanceOfSatisfying(
            AmqpException.class,
            e -> {
              assertThat(e.getErrorCondition()).isEqualTo(AmqpErrorCondition.NOT_FOUND);
              assertThat(e.isTransient()).isFalse();
            });
  }

  @Test
  void an_unknown_partition_is_a_bad_argument() {
    eventHubs.emulator().createHub("orders", 1);

    assertThatThrownBy(() -> readPartition("orders", "7"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("400")
        .hasMessageContaining("'7'");
  }

  @Test
  void one_client_reads_32_partitions_over_one_connection_and_two_links() {
    EmulatedHub hub = eventHubs.emulator().createHub("orders", 32);

    try (var client = Clients.to(eventHubs.emulator(), "orders").buildAsyncConsumerClient()) {
      Flux.fromIterable(hub.partitionIds())
          .flatMap(client::getPartitionProperties, 32)
          .collectList()
          .block(Clients.PATIENCE);
    }

    Counters counters = eventHubs.emulator().counters();
    assertThat(counters.connectionsOpened()).isEqualTo(1);
    assertThat(counters.linksOpened()).isEqualTo(2);
    assertThat(counters.partitionReads()).isEqualTo(32);
    assertThat(counters.hubReads()).isZero();
  }

  private EventHubProperties readHub(String hub) {
    try (var client = Clients.to(eventHubs.emulator(), hub).buildConsumerClient()) {
      return client.getEventHubProperties();
    }
  }

  private PartitionProperties readPartition(String hub, String partition) {
    try (var client = Clients.to(eventHubs.emulator(), hub).buildConsumerClient()) {
      return client.getPartitionProperties(partition);
    }
  }
}
