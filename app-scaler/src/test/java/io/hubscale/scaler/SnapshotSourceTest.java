package io.hubscale.scaler;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.hub.HubReading;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.PartitionProperties;
import io.hubscale.core.hub.PartitionReading;
import io.hubscale.core.hub.SequenceNumber;
import io.hubscale.core.trigger.TriggerParser;
import io.hubscale.core.trigger.TriggerReading;
import io.hubscale.core.trigger.TriggerSpec;
import io.hubscale.core.usecase.MeasureLag;
import io.hubscale.testkit.fakes.InMemoryCheckpoints;
import io.hubscale.testkit.time.SteppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits for whom, with a hub that answers when it is told to. */
class SnapshotSourceTest {

  private final SteppedClock clock = new SteppedClock(ScalerWorld.NOON);
  private final AtomicInteger reads = new AtomicInteger();
  private final Semaphore answers = new Semaphore(0);
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final SnapshotSource source =
      new SnapshotSource(
          trigger(),
          new MeasureLag(checkpoints(), hub -> read()),
          ScalerOptions.onFreeLoopbackPort(ScalerWorld.REFRESH),
          clock,
          executor);

  @AfterEach
  void stop() {
    answers.release(1_000);
    executor.shutdown();
  }

  private static InMemoryCheckpoints checkpoints() {
    InMemoryCheckpoints checkpoints = new InMemoryCheckpoints();
    checkpoints.createContainer("checkpoints");
    return checkpoints;
  }

  private static TriggerSpec trigger() {
    return ((TriggerReading.Accepted) TriggerParser.parse(ScalerWorld.metadata())).spec();
  }

  /** One partition with as many events as there were reads. */
  private HubReading read() {
    int number = reads.incrementAndGet();
    answers.acquireUninterruptibly();
    return new HubReading.Read(
        List.of(
            new PartitionReading.Known(
                new PartitionProperties(
                    new PartitionId("0"),
                    new SequenceNumber(0),
                    new SequenceNumber(number - 1),
                    Instant.EPOCH,
                    false))));
  }

  private static long value(Snapshot snapshot) {
    assertThat(snapshot).isInstanceOf(Snapshot.Taken.class);
    return ((Snapshot.Taken) snapshot).metric().valueEvents();
  }

  @Test
  void fifty_at_once_cost_one_reading() {
    List<CompletableFuture<Snapshot>> asked =
        IntStream.range(0, 50)
            .mapToObj(i -> CompletableFuture.supplyAsync(source::forMetrics, executor))
            .toList();
    answers.release(50);

    assertThat(asked).allSatisfy(answer -> assertThat(value(answer.join())).isEqualTo(1));
    assertThat(reads).hasValue(1);
  }

  @Test
  void a_slow_refresh_is_not_waited_for_when_there_is_a_last_snapshot() {
    answers.release();
    assertThat(value(source.forMetrics())).isEqualTo(1);
    clock.step(ScalerWorld.REFRESH.multipliedBy(3));

    assertThat(value(source.forMetrics())).isEqualTo(1);
    // the refresh may end between the two calls of a poll; they agree all the same
    answers.release();
    assertThat(value(source.forActivity())).isEqualTo(1);
  }

  @Test
  void a_slow_refresh_goes_on_for_those_who_ask_later() {
    answers.release();
    assertThat(value(source.forMetrics())).isEqualTo(1);
    clock.step(ScalerWorld.REFRESH);
    assertThat(value(source.forMetrics())).isEqualTo(1);
    CompletableFuture<Snapshot> later = CompletableFuture.supplyAsync(source::forMetrics, executor);
    answers.release();

    assertThat(value(later.join())).isEqualTo(2);
    assertThat(reads).hasValue(2);
  }

  @Test
  void a_last_snapshot_that_is_too_old_stands_in_for_nothing() {
    answers.release();
    assertThat(value(source.forMetrics())).isEqualTo(1);
    clock.step(ScalerOptions.DEFAULT_MAX_STALENESS.plus(Duration.ofMillis(1)));
    CompletableFuture<Snapshot> asked = CompletableFuture.supplyAsync(source::forMetrics, executor);
    answers.release();

    assertThat(value(asked.join())).isEqualTo(2);
  }
}
