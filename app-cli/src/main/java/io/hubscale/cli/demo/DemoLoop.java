package io.hubscale.cli.demo;

import io.grpc.StatusRuntimeException;
import io.hubscale.core.scaling.ReplicaDecision;
import io.hubscale.core.scaling.ReplicaPlanner;
import io.hubscale.core.scaling.ReplicaState;
import io.hubscale.core.scaling.ScalingMetric;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Polls, decides, scales; once a second, until the plan is over or somebody stops it. */
final class DemoLoop {

  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final DemoPlan plan;
  private final DemoStage stage;
  private final DemoView view;
  private final InstantSource clock;
  private final CountDownLatch stopped;
  private final List<DemoDecision> decisions = new ArrayList<>();
  private long lagEvents;
  private int maxReplicas;

  DemoLoop(
      DemoPlan plan, DemoStage stage, DemoView view, InstantSource clock, CountDownLatch stopped) {
    this.plan = plan;
    this.stage = stage;
    this.view = view;
    this.clock = clock;
    this.stopped = stopped;
  }

  DemoResult run() throws InterruptedException {
    ReplicaPlanner planner = new ReplicaPlanner(plan.replicas());
    ReplicaState state = ReplicaState.startingAt(0);
    Instant start = clock.instant();
    Duration elapsed = Duration.ZERO;
    while (elapsed.compareTo(plan.length()) < 0 && !isDrained(state)) {
      state = step(planner, state, elapsed);
      if (stopped.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
        break;
      }
      elapsed = Duration.between(start, clock.instant());
    }
    return new DemoResult(
        stage.producer().producedEvents(),
        stage.ledger().distinctEvents(),
        maxReplicas,
        state.replicas(),
        lagEvents,
        stage.ledger().eventsByConsumer(),
        decisions);
  }

  private ReplicaState step(ReplicaPlanner planner, ReplicaState state, Duration elapsed) {
    ScalingMetric metric;
    try {
      metric = stage.poll();
    } catch (StatusRuntimeException refused) {
      // as KEDA does: no number, no change
      view.notice(String.valueOf(refused.getStatus().getDescription()));
      return state;
    }
    lagEvents = metric.valueEvents();
    ReplicaDecision decision = planner.decide(state, metric, clock.instant());
    if (decision.changes()) {
      stage.consumers().scaleTo(decision.to());
      maxReplicas = Math.max(maxReplicas, decision.to());
      DemoDecision noted =
          new DemoDecision(elapsed, decision.from(), decision.to(), decision.explanation());
      decisions.add(noted);
      view.decided(noted);
    }
    view.show(scene(elapsed, decision));
    return decision.next();
  }

  private DemoScene scene(Duration elapsed, ReplicaDecision decision) {
    return new DemoScene(
        elapsed,
        lagEvents,
        plan.rateAt(elapsed),
        stage.producer().producedEvents(),
        stage.ledger().distinctEvents(),
        decision.to(),
        decision.explanation());
  }

  private boolean isDrained(ReplicaState state) {
    return stage.producer().isDone()
        && state.replicas() == 0
        && lagEvents == 0
        && stage.ledger().distinctEvents() == stage.producer().producedEvents();
  }
}
