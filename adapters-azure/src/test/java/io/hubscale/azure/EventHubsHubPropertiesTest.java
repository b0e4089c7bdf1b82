package io.hubscale.azure;

import io.hubscale.core.port.HubProperties;
import io.hubscale.core.trigger.HubSource;
import io.hubscale.testkit.contracts.HubPropertiesContract;
import io.hubscale.testkit.eventhubs.EventHubsEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The port's contract, with the SDK over AMQP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EventHubsHubPropertiesTest extends HubPropertiesContract {

  private final EventHubsEmulator emulator = EventHubsEmulator.start();
  private final AzurePorts ports = new AzurePorts(AzureDeadlines.DEFAULT);

  @AfterAll
  void stop() {
    ports.close();
    emulator.close();
  }

  @Override
  protected HubProperties hubProperties() {
    return ports.hubProperties();
  }

  @Override
  protected HubSource source(String eventHub) {
    return Sources.hub(emulator, eventHub);
  }

  @Override
  protected void createHub(String eventHub, int partitions) {
    emulator.createHub(eventHub, partitions);
  }

  @Override
  protected void append(String eventHub, String partition, int events) {
    emulator.hub(eventHub).appendMany(partition, events);
  }

  @Override
  protected void expireBefore(String eventHub, String partition, long sequenceNumber) {
    emulator.hub(eventHub).expireBefore(partition, sequenceNumber);
  }

  @Override
  protected void expireAll(String eventHub, String partition) {
    emulator.hub(eventHub).expireAll(partition);
  }
}
