package io.hubscale.testkit.eventhubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.amqp.exception.AmqpErrorCondition;
import com.azure.core.amqp.exception.AmqpException;
import com.azure.messaging.eventhubs.EventData;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccessTest {

  @RegisterExtension
  final EventHubsEmulatorExtension eventHubs =
      new EventHubsEmulatorExtension(EmulatorOptions.defaults().withKey("reader", "s3cret+/="));

  @BeforeEach
  void a_hub() {
    eventHubs.emulator().createHub("orders", 1).append("0", "hello");
  }

  @Test
  void the_right_key_reads_and_sends() {
    readHub(eventHubs.emulator().connectionString("orders"));
    send(eventHubs.emulator().connectionString("orders"));

    assertThat(eventHubs.emulator().hub("orders").lastSequenceNumber("0")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"reader,guessed", "writer,s3cret+/="})
  void another_key_or_name_may_neither_read_nor_send(String name, String key) {
    String connectionString =
        eventHubs
            .emulator()
            .connectionString("orders")
            .replace("SharedAccessKeyName=reader", "SharedAccessKeyName=" + name)
            .replace("SharedAccessKey=s3cret+/=", "SharedAccessKey=" + key);

    assertUnauthorized(() -> readHub(connectionString));
    assertUnauthorized(() -> send(connectionString));
    assertThat(eventHubs.emulator().hub("orders").lastSequenceNumber("0")).isZero();
  }

  @Test
  void options_print_no_key() {
    assertThat(EmulatorOptions.defaults().withKey("reader", "s3cret"))
        .asString()
        .contains("reader")
        .doesNotContain("s3cret");
  }

  private static void assertUnauthorized(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AmqpException.class,
            e ->
                assertThat(e.getErrorCondition())
                    .isEqualTo(AmqpErrorCondition.UNAUTHORIZED_ACCESS));
  }

  private static void readHub(String connectionString) {
    try (var client = Clients.with(connectionString).buildConsumerClient()) {
      client.getEventHubProperties();
    }
  }

  private static void send(String connectionString) {
    try (var client = Clients.with(connectionString).buildProducerClient()) {
      client.send(List.of(new EventData("hello")));
    }
  }
}
