package io.hubscale.cli.demo;

import io.hubscale.core.scaling.ScalingMetric;
import io.hubscale.scaler.ExternalScalerServer;
import io.hubscale.scaler.ScalerOptions;
import io.hubscale.testkit.eventhubs.EventHubsEmulator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All the parts of the loop, started together and stopped in reverse. */
final class DemoStage implements AutoCloseable {

  static final String HUB = "orders";
  static final String CONSUMER_GROUP = "$Default";

  private final Parts parts;
  private final EventLedger ledger;
  private final DemoProducer producer;
  private final ConsumerPool consumers;
  private final KedaCaller keda;
  private final String description;

  private DemoStage(
      Parts parts,
      EventLedger ledger,
      DemoProducer producer,
      ConsumerPool consumers,
      KedaCaller keda,
      String description) {
    this.parts = parts;
    this.ledger = ledger;
    this.producer = producer;
    this.consumers = consumers;
    this.keda = keda;
    this.description = description;
  }

  /** Starts everything; when one part fails, those before it are stopped. */
  static DemoStage start(
      DemoPlan plan, InstantSource clock, Supplier<DemoStorage> storageSupplier) {
    Parts parts = new Parts();
    boolean complete = false;
    try {
      DemoStage stage = start(parts, plan, clock, storageSupplier);
      complete = true;
      return stage;
    } finally {
      if (!complete) {
        parts.close();
      }
    }
  }

  private static DemoStage start(
      Parts parts, DemoPlan plan, InstantSource clock, Supplier<DemoStorage> storageSupplier) {
    EventHubsEmulator emulator = parts.keep(EventHubsEmulator.start(), EventHubsEmulator::close);
    emulator.createHub(HUB, plan.partitions());
    DemoStorage storage = parts.keep(storageSupplier.get(), DemoStorage::close);
    ExternalScalerServer scaler = parts.keep(scaler(storage), ExternalScalerServer::close);
    KedaCaller keda =
        parts.keep(
            new KedaCaller(scaler.port(), trigger(plan, emulator, storage, scaler.port())),
            KedaCaller::close);
    EventLedger ledger = new EventLedger();
    ConsumerPool consumers =
        parts.keep(
            new ConsumerPool(name -> consumer(name, plan, emulator, storage, ledger)),
            ConsumerPool::close);
    DemoProducer producer =
        parts.keep(
            DemoProducer.start(emulator.connectionString(HUB), plan, clock), DemoProducer::close);
    return new DemoStage(
        parts,
        ledger,
        producer,
        consumers,
        keda,
        "emulator :%d, checkpoints in %s, external scaler :%d, all on 127.0.0.1"
            .formatted(emulator.port(), storage.description(), scaler.port()));
  }

  private static Map<String, String> trigger(
      DemoPlan plan, EventHubsEmulator emulator, DemoStorage storage, int scalerPort) {
    return Map.of(
        "scalerAddress",
        "127.0.0.1:" + scalerPort,
        "connection",
        emulator.connectionString(),
        "eventHubName",
        HUB,
        "consumerGroup",
        CONSUMER_GROUP,
        "storageConnection",
        storage.connectionString(),
        "blobContainer",
        DemoStorage.CONTAINER,
        "unprocessedEventThreshold",
        Long.toString(plan.thresholdEvents()));
  }

  private static DemoConsumer consumer(
      String name,
      DemoPlan plan,
      EventHubsEmulator emulator,
      DemoStorage storage,
      EventLedger ledger) {
    return new DemoConsumer(
        name,
        emulator.connectionString(HUB),
        storage.consumersStore(),
        ledger,
        Duration.ofSeconds(1).dividedBy(plan.consumerEventsPerSecond()));
  }

  private static ExternalScalerServer scaler(DemoStorage storage) {
    // polled every second, so a reading must not live longer than that
    ScalerOptions options = ScalerOptions.onFreeLoopbackPort(Duration.ofMillis(500));
    return switch (storage) {
      case DemoStorage.InAzurite azurite -> ExternalScalerServer.start(options);
      case DemoStorage.InMemory memory -> ExternalScalerServer.start(options, memory.checkpoints());
    };
  }

  EventLedger ledger() {
    return ledger;
  }

  DemoProducer producer() {
    return producer;
  }

  ConsumerPool consumers() {
    return consumers;
  }

  ScalingMetric poll() {
    return keda.poll();
  }

  /** Where everything is, for people. */
  String description() {
    return description;
  }

  @Override
  public void close() {
    parts.close();
  }

  /** What was started, to be stopped in reverse. */
  private static final class Parts {

    private final Deque<Runnable> started = new ArrayDeque<>();

    <T> T keep(T part, Consumer<T> close) {
      started.push(() -> close.accept(part));
      return part;
    }

    void close() {
      while (!started.isEmpty()) {
        started.pop().run();
      }
    }
  }
}
