package io.hubscale.testkit.eventhubs;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.amqp.AmqpRetryOptions;
import com.azure.messaging.eventhubs.EventData;
import com.azure.messaging.eventhubs.EventProcessorClient;
import com.azure.messaging.eventhubs.EventProcessorClientBuilder;
import com.azure.messaging.eventhubs.LoadBalancingStrategy;
import com.azure.messaging.eventhubs.models.Checkpoint;
import com.azure.messaging.eventhubs.models.EventContext;
import com.azure.messaging.eventhubs.models.EventPosition;
import com.azure.messaging.eventhubs.models.SendOptions;
import io.hubscale.testkit.time.Eventually;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ProcessorTest {

  @RegisterExtension final EventHubsEmulatorExtension eventHubs = new EventHubsEmulatorExtension();

  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final InMemoryCheckpointStore store = new InMemoryCheckpointStore();

  @Test
  void two_processors_share_four_partitions_and_see_every_event() {
    EmulatedHub hub = eventHubs.emulator().createHub("orders", 4);
    EventProcessorClient first = processor();
    EventProcessorClient second = processor();

    first.start();
    second.start();
    Eventually.until("both own partitions", () -> store.owningProcessors() == 2);
    for (String partition : hub.partitionIds()) {
      send(partition, 250);
    }
    Eventually.until("1000 of 1000 events", () -> seen.size() == 1000);
    stop(first);
    stop(second);

    assertThat(store.checkpoints()).hasSize(4);
    assertThat(store.checkpoints().values())
        .extracting(Checkpoint::getSequenceNumber)
        .containsOnly(249L);
  }

  private void send(String partition, int count) {
    try (var producer = Clients.to(eventHubs.emulator(), "orders").buildProducerClient()) {
      producer.send(
          IntStream.range(0, count).mapToObj(i -> new EventData("event " + i)).toList(),
          new SendOptions().setPartitionId(partition));
    }
  }

  private EventProcessorClient processor() {
    return new EventProcessorClientBuilder()
        .connectionString(eventHubs.emulator().connectionString("orders"))
        .consumerGroup("$Default")
        .checkpointStore(store)
        .retryOptions(new AmqpRetryOptions().setDelay(Duration.ofMillis(100)))
        .loadBalancingStrategy(LoadBalancingStrategy.BALANCED)
        .loadBalancingUpdateInterval(Duration.ofMillis(300))
        .initialPartitionEventPosition(
            Map.of(
                "0", EventPosition.earliest(),
                "1", EventPosition.earliest(),
                "2", EventPosition.earliest(),
                "3", EventPosition.earliest()))
        .processEvent(this::process)
        .processError(ignored -> {}) // partitions change hands while the two find their balance
        .buildEventProcessorClient();
  }

  /**
   * In 5.21.3 a pump that lost its partition waits 10 s for its own thread, and stopping for it.
   */
  private static void stop(EventProcessorClient processor) {
    try {
      processor.stop(Duration.ofSeconds(1));
    } catch (IllegalStateException stillWaiting) {
      // it has stopped processing all the same
    }
  }

  private void process(EventContext context) {
    context.updateCheckpoint();
    seen.add(
        context.getPartitionContext().getPartitionId()
            + "/"
            + context.getEventData().getSequenceNumber());
  }
}
