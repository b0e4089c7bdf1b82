package io.hubscale.testkit.eventhubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.amqp.exception.AmqpErrorCondition;
import com.azure.core.amqp.exception.AmqpException;
import com.azure.messaging.eventhubs.EventData;
import com.azure.messaging.eventhubs.models.EventPosition;
import com.azure.messaging.eventhubs.models.LastEnqueuedEventProperties;
import com.azure.messaging.eventhubs.models.PartitionEvent;
import com.azure.messaging.eventhubs.models.ReceiveOptions;
import io.hubscale.testkit.time.Eventually;
import io.hubscale.testkit.time.SteppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReceivingTest {

  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  private final SteppedClock clock = new SteppedClock(NOON);

  @RegisterExtension
  final EventHubsEmulatorExtension eventHubs =
      new EventHubsEmulatorExtension(EmulatorOptions.defaults().withClock(clock));

  @BeforeEach
  void four_events_a_second_apart() {
    EmulatedHub hub = eventHubs.emulator().createHub("orders", 2);
    for (String body : List.of("a", "b", "c", "d")) {
      hub.append("0", body);
      clock.step(Duration.ofSeconds(1));
    }
  }

  @Test
  void earliest_is_the_first_event() {
    assertThat(bodies(EventPosition.earliest(), 4)).containsExactly("a", "b", "c", "d");
  }

  @Test
  void a_sequence_number_is_where_reading_starts_or_what_comes_before() {
    assertThat(bodies(EventPosition.fromSequenceNumber(1), 2)).containsExactly("c", "d");
    assertThat(bodies(EventPosition.fromSequenceNumber(1, true), 3)).containsExactly("b", "c", "d");
  }

  @Test
  void an_offset_is_what_comes_before() {
    EventData second = events(EventPosition.earliest(), 2).get(1);

    EventPosition afterSecond =
        EventPosition.fromOffsetString(
            String.valueOf(second.getSystemProperties().get("x-opt-offset")));

    assertThat(bodies(afterSecond, 2)).containsExactly("c", "d");
  }

  @Test
  void a_time_is_what_comes_before() {
    assertThat(bodies(EventPosition.fromEnqueuedTime(NOON.plusSeconds(1)), 2))
        .containsExactly("c", "d");
    assertThat(bodies(EventPosition.fromEnqueuedTime(NOON.plusMillis(999)), 3))
        .containsExactly("b", "c", "d");
  }

  @Test
  void events_carry_the_time_at_which_they_were_enqueued() {
    assertThat(events(EventPosition.earliest(), 3))
        .extracting(EventData::getEnqueuedTime)
        .containsExactly(NOON, NOON.plusSeconds(1), NOON.plusSeconds(2));
  }

  @Test
  void latest_is_what_is_appended_from_now_on_and_it_is_pushed() {
    var received = new ConcurrentLinkedQueue<String>();
    try (var consumer = Clients.to(eventHubs.emulator(), "orders").buildAsyncConsumerClient()) {
      consumer
          .receiveFromPartition("0", EventPosition.latest())
          .subscribe(event -> received.add(event.getData().getBodyAsString()));
      awaitReceiver();

      eventHubs.emulator().hub("orders").append("0", "e");
      Eventually.until("the first new event", () -> received.size() == 1);
      eventHubs.emulator().hub("orders").append("0", "f", "g");

      Eventually.until("two more events", () -> received.size() == 3);
    }
    assertThat(received).containsExactly("e", "f", "g");
  }

  @Test
  void a_start_that_retention_took_moves_to_what_is_left() {
    eventHubs.emulator().hub("orders").expireBefore("0", 2);

    assertThat(bodies(EventPosition.fromSequenceNumber(0), 2)).containsExactly("c", "d");
  }

  @Test
  void a_start_beyond_the_end_is_refused() {
    assertThatThrownBy(() -> bodies(EventPosition.fromSequenceNumber(10), 1))
        .isInstanceOfSatisfying(
            AmqpException.class,
            e -> assertThat(e.getErrorCondition()).isEqualTo(AmqpErrorCondition.ARGUMENT_ERROR))
        .hasMessageContaining("The last sequence number in the system is '3'");
    assertThatThrownBy(() -> bodies(EventPosition.fromOffsetString("99999"), 1))
        .isInstanceOf(AmqpException.class)
        .hasMessageContaining("The supplied offset '99999' is invalid");
  }

  @Test
  void a_receiver_gets_no_more_than_it_gave_credit_for() {
    eventHubs.emulator().hub("orders").appendMany("1", 1000);
    try (var consumer =
        Clients.to(eventHubs.emulator(), "orders").prefetchCount(10).buildAsyncConsumerClient()) {
      var received = new ConcurrentLinkedQueue<PartitionEvent>();
      consumer
          .receiveFromPartition("1", EventPosition.earliest())
          .limitRate(1)
          .subscribe(
              event -> {
                received.add(event);
                if (received.size() == 5) {
                  throw new IllegalStateException("five are enough");
                }
              },
              ignored -> {});

      Eventually.until("five events", () -> received.size() == 5);
    }

    assertThat(eventHubs.emulator().counters().eventsReceived()).isBetween(5L, 100L);
  }

  @Test
  void many_events_arrive_complete_and_in_order() {
    eventHubs.emulator().hub("orders").appendMany("1", 20_000);

    List<EventData> events =
        Clients.events(eventHubs.emulator(), "orders", "1", EventPosition.earliest(), 20_000);

    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).getSequenceNumber()).isEqualTo(i);
    }
  }

  @Test
  void the_end_of_the_partition_is_tracked_when_asked_for() {
    ReceiveOptions options = new ReceiveOptions().setTrackLastEnqueuedEventProperties(true);
    try (var consumer = Clients.to(eventHubs.emulator(), "orders").buildAsyncConsumerClient()) {
      LastEnqueuedEventProperties last =
          consumer
              .receiveFromPartition("0", EventPosition.earliest(), options)
              .map(PartitionEvent::getLastEnqueuedEventProperties)
              .blockFirst(Clients.PATIENCE);

      assertThat(last.getSequenceNumber()).isEqualTo(3);
      assertThat(last.getEnqueuedTime()).isEqualTo(NOON.plusSeconds(3));
      assertThat(last.getRetrievalTime()).isEqualTo(NOON.plusSeconds(4));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing", "BILLING", "$default"})
  void consumer_groups_ignore_case(String group) {
    eventHubs.emulator().hub("orders").addConsumerGroup("Billing");

    assertThat(firstOf(group, "0")).isEqualTo("a");
  }

  @Test
  void an_unknown_consumer_group_or_hub_is_not_found() {
    assertThatThrownBy(() -> firstOf("nobody", "0"))
        .isInstanceOfSatisfying(
            AmqpException.class,
            e -> assertThat(e.getErrorCondition()).isEqualTo(AmqpErrorCondition.NOT_FOUND));
    assertThatThrownBy(
            () -> Clients.bodies(eventHubs.emulator(), "nowhere", "0", EventPosition.earliest(), 1))
        .isInstanceOfSatisfying(
            AmqpException.class,
            e -> assertThat(e.getErrorCondition()).isEqualTo(AmqpErrorCondition.NOT_FOUND));
  }

  @Test
  void an_unknown_partition_is_out_of_range() {
    assertThatThrownBy(() -> firstOf("$Default", "2"))
        .isInstanceOfSatisfying(
            AmqpException.class,
            e ->
                assertThat(e.getErrorCondition())
                    .isEqualTo(AmqpErrorCondition.ARGUMENT_OUT_OF_RANGE_ERROR));
  }

  @Test
  void deleting_the_hub_ends_its_receivers() {
    try (var consumer = Clients.to(eventHubs.emulator(), "orders").buildAsyncConsumerClient()) {
      var end = consumer.receiveFromPartition("0", EventPosition.latest()).then().toFuture();
      awaitReceiver();

      eventHubs.emulator().deleteHub("orders");

      assertThat(end)
          .failsWithin(Clients.PATIENCE)
          .withThrowableThat()
          .havingCause()
          .isInstanceOfSatisfying(
              AmqpException.class,
              e -> assertThat(e.getErrorCondition()).isEqualTo(AmqpErrorCondition.NOT_FOUND));
    }
  }

  /** Two links of {@code $cbs} and the receiver's own. */
  private void awaitReceiver() {
    Eventually.until(
        "an attached receiver", () -> eventHubs.emulator().counters().linksOpened() == 3);
  }

  private String firstOf(String group, String partition) {
    try (var consumer =
        Clients.to(eventHubs.emulator(), "orders")
            .consumerGroup(group)
            .buildAsyncConsumerClient()) {
      return consumer
          .receiveFromPartition(partition, EventPosition.earliest())
          .next()
          .blockOptional(Clients.PATIENCE)
          .orElseThrow()
          .getData()
          .getBodyAsString();
    }
  }

  private List<String> bodies(EventPosition from, int count) {
    return Clients.bodies(eventHubs.emulator(), "orders", "0", from, count);
  }

  private List<EventData> events(EventPosition from, int count) {
    return Clients.events(eventHubs.emulator(), "orders", "0", from, count);
  }
}
