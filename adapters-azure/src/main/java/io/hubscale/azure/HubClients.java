package io.hubscale.azure;

import com.azure.core.amqp.AmqpRetryMode;
import com.azure.core.amqp.AmqpRetryOptions;
import com.azure.messaging.eventhubs.EventHubClientBuilder;
import com.azure.messaging.eventhubs.EventHubProducerAsyncClient;
import io.hubscale.core.trigger.HubSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One SDK client, and with it one AMQP connection, for each hub that was asked for.
 *
 * <p>Producers, because they need no consumer group and open no link until they send.
 */
final class HubClients implements AutoCloseable {

  // the SDK adds 4 s to every delay and throws when the sum exceeds the longest one, even with no
  // retries to delay; Source: azure-core-amqp 2.11.3, RetryUtil
  private static final Duration RETRY_DELAY = Duration.ofMillis(100);
  private static final Duration LONGEST_RETRY_DELAY = Duration.ofSeconds(10);

  private final AmqpRetryOptions retries;
  private final Map<HubSource, EventHubProducerAsyncClient> clients = new HashMap<>();
  private boolean closed;

  HubClients(AzureDeadlines deadlines) {
    this.retries =
        new AmqpRetryOptions()
            .setMode(AmqpRetryMode.FIXED)
            .setMaxRetries(0)
            .setDelay(RETRY_DELAY)
            .setMaxDelay(LONGEST_RETRY_DELAY)
            .setTryTimeout(deadlines.sdkTry());
  }

  /**
   * The hub's client; does not connect yet.
   *
   * @throws IllegalArgumentException when the SDK does not take the connection string; the message
   *     may quote it
   */
  synchronized EventHubProducerAsyncClient of(HubSource source) {
    if (closed) {
      throw new IllegalStateException("closed, so " + source.address() + " cannot be read");
    }
    return clients.computeIfAbsent(source, this::build);
  }

  /** Closes a client whose connection is in doubt, so that the next read starts afresh. */
  void drop(HubSource source, EventHubProducerAsyncClient client) {
    synchronized (this) {
      clients.remove(source, client);
    }
    client.close();
  }

  @Override
  public void close() {
    List<EventHubProducerAsyncClient> open;
    synchronized (this) {
      closed = true;
      open = List.copyOf(clients.values());
      clients.clear();
    }
    open.forEach(EventHubProducerAsyncClient::close);
  }

  private EventHubProducerAsyncClient build(HubSource source) {
    return new EventHubClientBuilder()
        .connectionString(source.connectionString().reveal(), source.address().eventHub())
        .retryOptions(retries)
        .buildAsyncProducerClient();
  }
}
