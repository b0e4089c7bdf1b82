package io.hubscale.testkit.eventhubs;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.amqp.exception.AmqpErrorCondition;
import com.azure.core.amqp.exception.AmqpException;
import com.azure.messaging.eventhubs.EventHubConsumerAsyncClient;
import com.azure.messaging.eventhubs.models.EventPosition;
import com.azure.messaging.eventhubs.models.ReceiveOptions;
import io.hubscale.testkit.time.Eventually;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class OwnerLevelTest {

  @RegisterExtension final EventHubsEmulatorExtension eventHubs = new EventHubsEmulatorExtension();

  private final List<Receiver> receivers = new ArrayList<>();

  /** A receiver that has attached or was refused; its end is its flux's end. */
  private record Receiver(
      EventHubConsumerAsyncClient client, CompletableFuture<Void> end, List<String> bodies) {

    boolean gets(String body) {
      return bodies.contains(body);
    }
  }

  @BeforeEach
  void a_hub() {
    eventHubs.emulator().createHub("orders", 1);
  }

  @AfterEach
  void close_the_clients() {
    receivers.forEach(receiver -> receiver.client().close());
  }

  @Test
  void a_higher_level_disconnects_a_lower_one() {
    Receiver first = receiver(new ReceiveOptions().setOwnerLevel(1L));
    Receiver second = receiver(new ReceiveOptions().setOwnerLevel(2L));

    assertEndsWith(first, AmqpErrorCondition.LINK_STOLEN);
    assertReceives(second);
  }

  @Test
  void the_same_level_disconnects_too() {
    Receiver first = receiver(new ReceiveOptions().setOwnerLevel(0L));
    Receiver second = receiver(new ReceiveOptions().setOwnerLevel(0L));

    assertEndsWith(first, AmqpErrorCondition.LINK_STOLEN);
    assertReceives(second);
  }

  @Test
  void a_lower_level_is_refused_beside_a_higher_one() {
    Receiver first = receiver(new ReceiveOptions().setOwnerLevel(2L));
    Receiver second = receiver(new ReceiveOptions().setOwnerLevel(1L));

    assertEndsWith(second, AmqpErrorCondition.LINK_STOLEN);
    assertReceives(first);
  }

  @Test
  void a_receiver_without_level_is_refused_beside_one_with() {
    Receiver first = receiver(new ReceiveOptions().setOwnerLevel(0L));
    Receiver second = receiver(new ReceiveOptions());

    assertEndsWith(second, AmqpErrorCondition.LINK_STOLEN);
    assertReceives(first);
  }

  @Test
  void a_receiver_with_level_disconnects_all_without() {
    Receiver first = receiver(new ReceiveOptions());
    Receiver second = receiver(new ReceiveOptions());
    Receiver third = receiver(new ReceiveOptions().setOwnerLevel(0L));

    assertEndsWith(first, AmqpErrorCondition.LINK_STOLEN);
    assertEndsWith(second, AmqpErrorCondition.LINK_STOLEN);
    assertReceives(third);
  }

  @Test
  void five_receivers_without_level_share_a_partition_and_a_sixth_is_refused() {
    for (int i = 0; i < 5; i++) {
      receiver(new ReceiveOptions());
    }

    Receiver sixth = receiver(new ReceiveOptions());

    assertEndsWith(sixth, AmqpErrorCondition.RESOURCE_LIMIT_EXCEEDED);
    eventHubs.emulator().hub("orders").append("0", "for all");
    for (Receiver receiver : receivers.subList(0, 5)) {
      Eventually.until("an event", () -> receiver.gets("for all"));
    }
  }

  private Receiver receiver(ReceiveOptions options) {
    long linksBefore = eventHubs.emulator().counters().linksOpened();
    EventHubConsumerAsyncClient client =
        Clients.to(eventHubs.emulator(), "orders").buildAsyncConsumerClient();
    List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<Void> end =
        client
            .receiveFromPartition("0", EventPosition.earliest(), options)
            .doOnNext(event -> bodies.add(event.getData().getBodyAsString()))
            .then()
            .toFuture();
    Receiver receiver = new Receiver(client, end, bodies);
    receivers.add(receiver);
    // Two links of $cbs and the receiver's own.
    Eventually.until(
        "an attached or refused receiver",
        () -> eventHubs.emulator().counters().linksOpened() == linksBefore + 3);
    return receiver;
  }

  private void assertReceives(Receiver receiver) {
    eventHubs.emulator().hub("orders").append("0", "hello");
    Eventually.until("an event", () -> receiver.gets("hello"));
    assertThat(receiver.end()).isNotDone();
  }

  private static void assertEndsWith(Receiver receiver, AmqpErrorCondition condition) {
    assertThat(receiver.end())
        .failsWithin(Clients.PATIENCE)
        .withThrowableThat()
        .havingCause()
        .isInstanceOfSatisfying(
            AmqpException.class, e -> assertThat(e.getErrorCondition()).isEqualTo(condition));
  }
}
