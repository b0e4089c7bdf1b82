package io.hubscale.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.testkit.azurite.AzuriteServer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The loop with all its real parts, for as short as it makes sense. */
class DemoLoopTest {

  private static final DemoPlan SHORT = DemoPlan.of(Duration.ofSeconds(30));

  /** Ends when everything is drained; a busy machine may take its time over it. */
  private static final DemoPlan PLAN =
      new DemoPlan(
          Duration.ofMinutes(3),
          SHORT.producing(),
          SHORT.partitions(),
          SHORT.thresholdEvents(),
          SHORT.consumerEventsPerSecond(),
          SHORT.peakEventsPerSecond(),
          SHORT.replicas());

  private static final Clock CLOCK = Clock.systemUTC();

  private final List<String> notices = new ArrayList<>();

  private DemoResult run(Supplier<DemoStorage> storage) throws InterruptedException {
    DemoView view = new Notes(notices);
    try (DemoStage stage = DemoStage.start(PLAN, CLOCK, storage)) {
      return new DemoLoop(PLAN, stage, view, CLOCK, new CountDownLatch(1)).run();
    }
  }

  private void assertWentOutAndBackToZero(DemoResult result) {
    assertThat(result.producedEvents()).isPositive();
    assertThat(result.processedEvents()).as(notices.toString()).isEqualTo(result.producedEvents());
    assertThat(result.maxReplicas()).isGreaterThan(1);
    assertThat(result.finalReplicas()).isZero();
    assertThat(result.finalLagEvents()).isZero();
    assertThat(result.decisions().getFirst().from()).isZero();
    assertThat(result.decisions().getLast().to()).isZero();
  }

  @Test
  void with_azurite_it_scales_out_and_back_to_zero_and_loses_no_event()
      throws InterruptedException {
    assertWentOutAndBackToZero(run(() -> DemoStorage.InAzurite.on(AzuriteServer.start())));
  }

  @Test
  void with_checkpoints_in_memory_it_does_the_same() throws InterruptedException {
    assertWentOutAndBackToZero(run(() -> DemoStorage.InMemory.empty(CLOCK)));
  }

  /** Keeps what went wrong, which should be nothing. */
  private record Notes(List<String> notices) implements DemoView {

    @Override
    public void show(DemoScene scene) {}

    @Override
    public void decided(DemoDecision decision) {}

    @Override
    public void notice(String sentence) {
      notices.add(sentence);
    }
  }
}
