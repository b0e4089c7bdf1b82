package io.hubscale.testkit.eventhubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.amqp.exception.AmqpErrorCondition;
import com.azure.core.amqp.exception.AmqpException;
import com.azure.messaging.eventhubs.EventData;
import com.azure.messaging.eventhubs.EventDataBatch;
import com.azure.messaging.eventhubs.models.CreateBatchOptions;
import com.azure.messaging.eventhubs.models.EventPosition;
import com.azure.messaging.eventhubs.models.SendOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SendingTest {

  @RegisterExtension final EventHubsEmulatorExtension eventHubs = new EventHubsEmulatorExtension();

  @Test
  void a_single_event_arrives_with_its_properties() {
    EmulatedHub hub = eventHubs.emulator().createHub("orders", 1);
    EventData sent = new EventData("hello").setMessageId("m-1").setContentType("text/plain");
    sent.getProperties().put("color", "blue");

    send(List.of(sent), new SendOptions());

    EventData received = received("0", 1).getFirst();
    assertThat(hub.lastSequenceNumber("0")).isZero();
    assertThat(received.getBodyAsString()).isEqualTo("hello");
    assertThat(received.getMessageId()).isEqualTo("m-1");
    assertThat(received.getContentType()).isEqualTo("text/plain");
    assertThat(received.getProperties()).containsEntry("color", "blue");
    assertThat(received.getSequenceNumber()).isZero();
    assertThat(received.getEnqueuedTime()).isNotNull();
  }

  @Test
  void a_batch_loses_no_event_and_keeps_the_order() {
    eventHubs.emulator().createHub("orders", 1);
    List<String> bodies = IntStream.range(0, 500).mapToObj(i -> "order " + i).toList();

    try (var producer = Clients.to(eventHubs.emulator(), "orders").buildProducerClient()) {
      EventDataBatch batch = producer.createBatch();
      bodies.forEach(body -> assertThat(batch.tryAdd(new EventData(body))).isTrue());
      producer.send(batch);
    }

    List<EventData> received = received("0", 500);
    assertThat(received).extracting(EventData::getBodyAsString).isEqualTo(bodies);
    assertThat(received)
        .extracting(EventData::getSequenceNumber)
        .isEqualTo(IntStream.range(0, 500).mapToObj(Long::valueOf).toList());
    assertThat(eventHubs.emulator().counters().eventsSent()).isEqualTo(500);
    assertThat(eventHubs.emulator().counters().eventsReceived()).isGreaterThanOrEqualTo(500);
  }

  @Test
  void a_batch_for_a_partition_goes_there() {
    EmulatedHub hub = eventHubs.emulator().createHub("orders", 4);

    try (var producer = Clients.to(eventHubs.emulator(), "orders").buildProducerClient()) {
      EventDataBatch batch = producer.createBatch(new CreateBatchOptions().setPartitionId("2"));
      batch.tryAdd(new EventData("a"));
      batch.tryAdd(new EventData("b"));
      producer.send(batch);
    }

    assertThat(hub.partitionIds()).filteredOn(id -> !hub.isEmpty(id)).containsExactly("2");
    assertThat(received("2", 2)).extracting(EventData::getBodyAsString).containsExactly("a", "b");
  }

  @Test
  void events_of_one_key_share_a_partition_and_carry_the_key() {
    EmulatedHub hub = eventHubs.emulator().createHub("orders", 8);

    for (int i = 0; i < 5; i++) {
      send(
          List.of(new EventData("a" + i), new EventData("b" + i)),
          new SendOptions().setPartitionKey("customer-7"));
    }

    List<String> used = hub.partitionIds().stream().filter(id -> !hub.isEmpty(id)).toList();
    assertThat(used).hasSize(1);
    assertThat(hub.lastSequenceNumber(used.getFirst())).isEqualTo(9);
    assertThat(received(used.getFirst(), 10))
        .extracting(EventData::getPartitionKey)
        .containsOnly("customer-7");
  }

  @Test
  void other_events_go_round_all_partitions() {
    EmulatedHub hub = eventHubs.emulator().createHub("orders", 4);

    for (int i = 0; i < 8; i++) {
      send(List.of(new EventData("event " + i)), new SendOptions());
    }

    assertThat(hub.partitionIds()).extracting(hub::lastSequenceNumber).containsOnly(1L);
  }

  @Test
  void an_event_of_nearly_a_mebibyte_fits() {
    eventHubs.emulator().createHub("orders", 1);
    byte[] body = new byte[1_000_000];
    body[999_999] = 42;

    send(List.of(new EventData(body)), new SendOptions());

    assertThat(received("0", 1).getFirst().getBody()).isEqualTo(body);
  }

  @Test
  void a_larger_event_is_too_large() {
    eventHubs.emulator().createHub("orders", 1);

    assertThatThrownBy(() -> send(List.of(new EventData(new byte[1_100_000])), new SendOptions()))
        .isInstanceOfSatisfying(
            AmqpException.class,
            e ->
                assertThat(e.getErrorCondition())
                    .isEqualTo(AmqpErrorCondition.LINK_PAYLOAD_SIZE_EXCEEDED));
  }

  @Test
  void nobody_sends_to_a_hub_that_does_not_exist() {
    assertThatThrownBy(() -> send(List.of(new EventData("lost")), new SendOptions()))
        .isInstanceOfSatisfying(
            AmqpException.class,
            e -> assertThat(e.getErrorCondition()).isEqualTo(AmqpErrorCondition.NOT_FOUND));
  }

  private void send(List<EventData> events, SendOptions options) {
    try (var producer = Clients.to(eventHubs.emulator(), "orders").buildProducerClient()) {
      producer.send(events, options);
    }
  }

  private List<EventData> received(String partition, int count) {
    return Clients.events(
        eventHubs.emulator(), "orders", partition, EventPosition.earliest(), count);
  }
}
