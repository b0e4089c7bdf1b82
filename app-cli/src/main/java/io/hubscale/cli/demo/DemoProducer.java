package io.hubscale.cli.demo;

import com.azure.messaging.eventhubs.EventData;
import com.azure.messaging.eventhubs.EventHubClientBuilder;
import com.azure.messaging.eventhubs.EventHubProducerClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Sends events with the official SDK, as many as the plan says, until it is closed. */
final class DemoProducer implements AutoCloseable {

  private static final long TICK_MILLIS = 100;

  private final DemoPlan plan;
  private final InstantSource clock;
  private final Instant start;
  private final EventHubProducerClient client;
  private final AtomicLong produced = new AtomicLong();
  private final Thread thread;
  private volatile boolean running = true;

  private DemoProducer(String connectionString, DemoPlan plan, InstantSource clock) {
    this.plan = plan;
    this.clock = clock;
    this.start = clock.instant();
    this.client =
        new EventHubClientBuilder().connectionString(connectionString).buildProducerClient();
    this.thread = Thread.ofVirtual().name("demo-producer").unstarted(this::produce);
  }

  static DemoProducer start(String connectionString, DemoPlan plan, InstantSource clock) {
    DemoProducer producer = new DemoProducer(connectionString, plan, clock);
    producer.thread.start();
    return producer;
  }

  /** How many events the hub has accepted. */
  long producedEvents() {
    return produced.get();
  }

  /** Whether the plan wants no more events. */
  boolean isDone() {
    return plan.isBounded() && elapsed().compareTo(plan.producing()) >= 0;
  }

  private void produce() {
    double owed = 0;
    while (running && !isDone()) {
      owed += plan.rateAt(elapsed()) * TICK_MILLIS / 1000.0;
      long due = (long) owed;
      owed -= due;
      if (due > 0) {
        send(due);
      }
      try {
        Thread.sleep(TICK_MILLIS);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private void send(long count) {
    long first = produced.get();
    List<EventData> events =
        LongStream.range(first, first + count)
            .mapToObj(number -> new EventData("order " + number))
            .toList();
    client.send(events);
    produced.addAndGet(count);
  }

  private Duration elapsed() {
    return Duration.between(start, clock.instant());
  }

  @Override
  public void close() {
    running = false;
    try {
      // not interrupted: a batch on its way must be counted when it has arrived
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    client.close();
  }
}
