package io.hubscale.testkit.eventhubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class EventHubsEmulatorTest {

  @RegisterExtension
  static final EventHubsEmulatorExtension SHARED = new EventHubsEmulatorExtension();

  @Test
  void two_emulators_know_nothing_of_each_other() {
    try (EventHubsEmulator one = EventHubsEmulator.start();
        EventHubsEmulator other = EventHubsEmulator.start()) {
      one.createHub("orders", 1);

      assertThat(one.port()).isNotEqualTo(other.port());
      assertThatThrownBy(() -> other.hub("orders")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_closed_emulator_frees_its_port_and_a_client_finds_its_successor() {
    EventHubsEmulator first = EventHubsEmulator.start();
    first.createHub("orders", 1);
    try (var client = Clients.to(first, "orders").buildAsyncConsumerClient()) {
      client.getEventHubProperties().block(Clients.PATIENCE);
      int port = first.port();
      first.close();

      try (EventHubsEmulator second =
          EventHubsEmulator.start(EmulatorOptions.defaults().withPort(port))) {
        second.createHub("orders", 7);

        assertThat(
                client
                    .getEventHubProperties()
                    .retry(10)
                    .blockOptional(Clients.PATIENCE)
                    .orElseThrow()
                    .getPartitionIds())
            .hasSize(7);
      }
    }
  }

  @Test
  void closing_twice_is_closing_once() {
    EventHubsEmulator emulator = EventHubsEmulator.start();

    emulator.close();

    assertThatCode(emulator::close).doesNotThrowAnyException();
    assertThatThrownBy(() -> emulator.faults().dropConnections())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_taken_port_is_an_error_and_leaves_no_thread() {
    int taken = SHARED.emulator().port();

    assertThatThrownBy(() -> EventHubsEmulator.start(EmulatorOptions.defaults().withPort(taken)))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseInstanceOf(BindException.class);

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().equals("event-hubs-emulator"))
        .hasSize(1);
  }

  @Test
  void a_hub_has_at_least_one_partition_and_knows_which() {
    assertThatThrownBy(() -> SHARED.emulator().createHub("nothing", 0))
        .isInstanceOf(IllegalArgumentException.class);
    EmulatedHub hub = SHARED.emulator().createHub("known", 2);

    assertThatThrownBy(() -> hub.append("2", "lost"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[0, 1]");
  }

  /** A nested class shares a static emulator. */
  @Nested
  final class InANestedClass {

    @Test
    void the_emulator_still_runs() {
      assertThatCode(() -> SHARED.emulator().faults().clear()).doesNotThrowAnyException();
    }
  }
}
