package io.hubscale.cli.demo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Keeps as many consumers running as it is told; stands in for a Deployment. */
final class ConsumerPool implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Function<String, DemoConsumer> create;
  private final Deque<DemoConsumer> running = new ArrayDeque<>();
  private final ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor();
  private int created;

  ConsumerPool(Function<String, DemoConsumer> create) {
    this.create = create;
  }

  /** Starts or stops consumers until there are this many; the youngest go first. */
  void scaleTo(int replicas) {
    while (running.size() < replicas) {
      created++;
      DemoConsumer consumer = create.apply("consumer-" + created);
      running.push(consumer);
      starters.execute(consumer::start);
    }
    while (running.size() > replicas) {
      starters.execute(running.pop()::stop);
    }
  }

  /** Stops all and waits for them. */
  @Override
  public void close() {
    scaleTo(0);
    starters.shutdown();
    try {
      if (!starters.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        starters.shutdownNow();
      }
    } catch (InterruptedException impatient) {
      starters.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
