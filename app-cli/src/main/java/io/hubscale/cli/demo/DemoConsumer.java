package io.hubscale.cli.demo;

import com.azure.messaging.eventhubs.CheckpointStore;
import com.azure.messaging.eventhubs.EventProcessorClient;
import com.azure.messaging.eventhubs.EventProcessorClientBuilder;
import com.azure.messaging.eventhubs.LoadBalancingStrategy;
import com.azure.messaging.eventhubs.models.EventBatchContext;
import com.azure.messaging.eventhubs.models.EventPosition;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One replica: a real {@code EventProcessorClient} that takes its time over each event and
 * checkpoints every batch.
 */
final class DemoConsumer {

  private static final Logger LOG = LoggerFactory.getLogger(DemoConsumer.class);
  private static final int BATCH_EVENTS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final String name;
  private final EventLedger ledger;
  private final Duration timePerEvent;
  private final ReentrantLock worker = new ReentrantLock();
  private final EventProcessorClient processor;

  DemoConsumer(
      String name,
      String connectionString,
      CheckpointStore checkpointStore,
      EventLedger ledger,
      Duration timePerEvent) {
    this.name = name;
    this.ledger = ledger;
    this.timePerEvent = timePerEvent;
    this.processor =
        new EventProcessorClientBuilder()
            .connectionString(connectionString)
            .consumerGroup(DemoStage.CONSUMER_GROUP)
            .checkpointStore(checkpointStore)
            .loadBalancingStrategy(LoadBalancingStrategy.GREEDY)
            .loadBalancingUpdateInterval(Duration.ofSeconds(1))
            .partitionOwnershipExpirationInterval(Duration.ofSeconds(10))
            .initialPartitionEventPosition(partition -> EventPosition.earliest())
            .prefetchCount(BATCH_EVENTS)
            .processEventBatch(this::process, BATCH_EVENTS, Duration.ofMillis(200))
            // a rebalance ends receivers by force; the load balancer claims anew by itself
            .processError(error -> {})
            .buildEventProcessorClient();
  }

  void start() {
    processor.start();
  }

  /** Ends after the batches at work are done, and gives the partitions up. */
  void stop() {
    try {
      processor.stop(PATIENCE);
    } catch (IllegalStateException late) {
      // a partition that closes by itself waits for its own thread (SDK 5.21.3); the claims that
      // are
      // left expire, and the next owner takes them over
      LOG.atInfo().addKeyValue("consumer", name).log("did not stop in time");
    }
  }

  private void process(EventBatchContext batch) {
    if (batch.getEvents().isEmpty()) {
      return;
    }
    work(batch.getEvents().size());
    String partition = batch.getPartitionContext().getPartitionId();
    batch
        .getEvents()
        .forEach(event -> ledger.processed(name, partition, event.getSequenceNumber()));
    batch.updateCheckpoint();
  }

  /** A replica does one thing at a time, however many partitions it owns. */
  private void work(int events) {
    worker.lock();
    try {
      Thread.sleep(timePerEvent.multipliedBy(events));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      worker.unlock();
    }
  }
}
