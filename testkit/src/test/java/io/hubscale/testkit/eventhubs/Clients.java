package io.hubscale.testkit.eventhubs;

import com.azure.core.amqp.AmqpRetryMode;
import com.azure.core.amqp.AmqpRetryOptions;
import com.azure.messaging.eventhubs.EventData;
import com.azure.messaging.eventhubs.EventHubClientBuilder;
import com.azure.messaging.eventhubs.models.EventPosition;
import com.azure.messaging.eventhubs.models.PartitionEvent;
import java.time.Duration;
import java.util.List;

/** Official clients with retries short enough for tests. */
final class Clients {

  /** Ends a wait that should never end that way. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private Clients() {}

  static EventHubClientBuilder to(EventHubsEmulator emulator, String hub) {
    return with(emulator.connectionString(hub));
  }

  static EventHubClientBuilder with(String connectionString) {
    return new EventHubClientBuilder()
        .connectionString(connectionString)
        .consumerGroup("$Default")
        .retryOptions(
            new AmqpRetryOptions()
                .setMode(AmqpRetryMode.FIXED)
                .setMaxRetries(0)
                .setDelay(Duration.ofMillis(100))
                // The SDK adds 4 s to the delay and fails where that exceeds the maximum.
                .setMaxDelay(Duration.ofSeconds(30))
                .setTryTimeout(Duration.ofSeconds(3)));
  }

  /** The bodies of the first events from a position on. */
  static List<String> bodies(
      EventHubsEmulator emulator, String hub, String partition, EventPosition from, int count) {
    return events(emulator, hub, partition, from, count).stream()
        .map(EventData::getBodyAsString)
        .toList();
  }

  /** The first events from a position on. */
  static List<EventData> events(
      EventHubsEmulator emulator, String hub, String partition, EventPosition from, int count) {
    try (var consumer = to(emulator, hub).buildAsyncConsumerClient()) {
      return consumer
          .receiveFromPartition(partition, from)
          .take(count)
          .map(PartitionEvent::getData)
          .collectList()
          .blockOptional(PATIENCE)
          .orElseThrow();
    }
  }
}
