package io.hubscale.testkit.eventhubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.amqp.exception.AmqpException;
import com.azure.messaging.eventhubs.EventHubConsumerAsyncClient;
import com.azure.messaging.eventhubs.EventHubProperties;
import com.azure.messaging.eventhubs.PartitionProperties;
import io.hubscale.testkit.time.Eventually;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;

final class FaultsTest {

  @RegisterExtension final EventHubsEmulatorExtension eventHubs = new EventHubsEmulatorExtension();

  private EventHubConsumerAsyncClient client;

  private Faults faults() {
    return eventHubs.emulator().faults();
  }

  @BeforeEach
  void a_hub_and_a_client() {
    eventHubs.emulator().createHub("orders", 32);
    client = Clients.to(eventHubs.emulator(), "orders").buildAsyncConsumerClient();
  }

  @AfterEach
  void close_the_client() {
    client.close();
  }

  @Test
  void latency_delays_requests_side_by_side() {
    faults().latency(Duration.ofMillis(200));

    Flux.range(0, 32)
        .flatMap(id -> client.getPartitionProperties(id.toString()), 32)
        .collectList()
        .block(Clients.PATIENCE);

    assertThat(eventHubs.emulator().counters().maxConcurrentRequests()).isEqualTo(32);
  }

  @Test
  void without_latency_each_request_is_answered_at_once() {
    Flux.range(0, 32)
        .flatMap(id -> client.getPartitionProperties(id.toString()), 32)
        .collectList()
        .block(Clients.PATIENCE);

    assertThat(eventHubs.emulator().counters().maxConcurrentRequests()).isEqualTo(1);
  }

  @Test
  void an_unanswered_request_stays_so_while_later_ones_are_answered() {
    faults().leaveUnanswered(true);
    var unanswered = client.getEventHubProperties().toFuture();
    Eventually.until("one read", () -> eventHubs.emulator().counters().hubReads() == 1);

    faults().leaveUnanswered(false);

    assertThat(readHub().getName()).isEqualTo("orders");
    assertThat(unanswered).isNotDone();
  }

  @Test
  void one_partition_may_be_left_unanswered() {
    faults().leavePartitionUnanswered("3", true);
    var unanswered = client.getPartitionProperties("3").toFuture();
    Eventually.until("one read", () -> eventHubs.emulator().counters().partitionReads() == 1);

    assertThat(readPartition("4").getId()).isEqualTo("4");

    assertThat(unanswered).isNotDone();
    faults().leavePartitionUnanswered("3", false);
    assertThat(readPartition("3").getId()).isEqualTo("3");
  }

  @Test
  void one_partition_may_fail() {
    faults().failPartition("3", 503, "busy");

    assertThatThrownBy(() -> readPartition("3"))
        .isInstanceOf(AmqpException.class)
        .hasMessageContaining("503")
        .hasMessageContaining("busy");
    assertThat(readPartition("4").getId()).isEqualTo("4");
  }

  @Test
  void clearing_ends_all_faults() {
    faults().leaveUnanswered(true);
    faults().leavePartitionUnanswered("1", true);
    faults().failPartition("2", 503, "busy");
    faults().refuseConnections(true);

    faults().clear();

    assertThat(readPartition("1").getId()).isEqualTo("1");
    assertThat(readPartition("2").getId()).isEqualTo("2");
  }

  @Test
  void refused_connections_heal_on_the_same_port() {
    int port = eventHubs.emulator().port();
    faults().refuseConnections(true);
    assertThatThrownBy(this::readHub).hasMessageContaining("Retries exhausted");
    assertThat(eventHubs.emulator().counters().connectionsOpened()).isZero();

    faults().refuseConnections(false);

    assertThat(readHubSoon().getName()).isEqualTo("orders");
    assertThat(eventHubs.emulator().port()).isEqualTo(port);
  }

  @Test
  void open_connections_outlive_a_closed_door() {
    readHub();

    faults().refuseConnections(true);

    assertThat(readHub().getName()).isEqualTo("orders");
  }

  @Test
  void dropped_connections_heal() {
    readHub();

    faults().dropConnections();

    assertThat(readHubSoon().getName()).isEqualTo("orders");
    assertThat(eventHubs.emulator().counters().connectionsOpened()).isEqualTo(2);
  }

  private EventHubProperties readHub() {
    return client.getEventHubProperties().blockOptional(Clients.PATIENCE).orElseThrow();
  }

  /** Without retries in the SDK the first read may still meet the lost connection. */
  private EventHubProperties readHubSoon() {
    return client.getEventHubProperties().retry(10).blockOptional(Clients.PATIENCE).orElseThrow();
  }

  private PartitionProperties readPartition(String id) {
    return client.getPartitionProperties(id).blockOptional(Clients.PATIENCE).orElseThrow();
  }
}
