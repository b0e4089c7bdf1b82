package io.hubscale.scaler;

import io.hubscale.core.scaling.LastFullMetric;
import io.hubscale.core.scaling.MetricDecision;
import io.hubscale.core.scaling.MetricHolder;
import io.hubscale.core.scaling.ThresholdPolicy;
import io.hubscale.core.trigger.TriggerSpec;
import io.hubscale.core.usecase.LagMeasurement;
import io.hubscale.core.usecase.MeasureLag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * The snapshots of one source: at most one refresh at a time, however many ask.
 *
 * <p>A refresh that takes long does not keep anybody who can be answered from the last snapshot:
 * KEDA sets no deadline, and a slow answer blocks the loop of that ScaledObject.
 */
final class SnapshotSource {

  /** Source: design.md, "Deadlines": a gRPC answer takes a second. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** GetMetrics and IsActive of one poll are two calls; what answered the one answers the other. */
  private static final Duration POLL = Duration.ofSeconds(5);

  private final TriggerSpec trigger;
  private final MeasureLag measureLag;
  private final ScalerOptions options;
  private final InstantSource clock;
  private final Executor executor;
  private final MetricHolder holder;
  private final SnapshotLog log;

  private Optional<CompletableFuture<Snapshot>> refresh = Optional.empty();
  private Optional<Snapshot> latest = Optional.empty();
  private Optional<Answered> answered = Optional.empty();
  private LastFullMetric lastFull = new LastFullMetric.None();

  private record Answered(Snapshot snapshot, Instant at) {}

  SnapshotSource(
      TriggerSpec trigger,
      MeasureLag measureLag,
      ScalerOptions options,
      InstantSource clock,
      Executor executor) {
    this.trigger = trigger;
    this.measureLag = measureLag;
    this.options = options;
    this.clock = clock;
    this.executor = executor;
    this.holder =
        new MetricHolder(
            new ThresholdPolicy(trigger.thresholdEvents(), trigger.activationEvents()),
            options.maxStaleness());
    this.log = new SnapshotLog(trigger.group());
  }

  /** The first call of a poll: refreshes when the last snapshot has become too old. */
  Snapshot forMetrics() {
    Snapshot snapshot = current();
    answeredWith(snapshot);
    return snapshot;
  }

  /** The second call of a poll: the same snapshot as the first, if there was one just now. */
  Snapshot forActivity() {
    return answeredJustNow().orElseGet(this::forMetrics);
  }

  private synchronized void answeredWith(Snapshot snapshot) {
    answered = Optional.of(new Answered(snapshot, clock.instant()));
  }

  private synchronized Optional<Snapshot> answeredJustNow() {
    Instant pollBegan = clock.instant().minus(POLL);
    return answered.filter(answer -> answer.at().isAfter(pollBegan)).map(Answered::snapshot);
  }

  private Optional<Snapshot> younger(Optional<Snapshot> snapshot, Duration age) {
    Instant oldest = clock.instant().minus(age);
    return snapshot.filter(taken -> taken.at().isAfter(oldest));
  }

  private Snapshot current() {
    Optional<Snapshot> standIn;
    CompletableFuture<Snapshot> running;
    synchronized (this) {
      Optional<Snapshot> fresh = younger(latest, options.refreshInterval());
      if (fresh.isPresent()) {
        return fresh.get();
      }
      // in one step with the look at the latest: a refresh that ends in between would be repeated
      running = joinRefresh();
      standIn = younger(latest, options.maxStaleness());
    }
    // copied: the time-out must not end the refresh that others wait for
    return standIn
        .map(
            old ->
                running.copy().completeOnTimeout(old, PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
        .orElse(running)
        .join();
  }

  private CompletableFuture<Snapshot> joinRefresh() {
    CompletableFuture<Snapshot> running =
        refresh.orElseGet(() -> CompletableFuture.supplyAsync(this::take, executor));
    refresh = Optional.of(running);
    return running;
  }

  private Snapshot take() {
    try {
      Instant now = clock.instant();
      return note(measureLag.measure(trigger, now), now);
    } finally {
      ended();
    }
  }

  private synchronized void ended() {
    refresh = Optional.empty();
  }

  private synchronized Snapshot note(LagMeasurement measurement, Instant now) {
    Snapshot snapshot =
        switch (measurement) {
          case LagMeasurement.Failed(var problem) -> new Snapshot.Failed(now, problem);
          case LagMeasurement.Measured measured -> decide(measured, now);
        };
    log.taken(snapshot);
    latest = Optional.of(snapshot);
    return snapshot;
  }

  private Snapshot decide(LagMeasurement.Measured measured, Instant now) {
    MetricHolder.Step step = holder.next(measured.lag(), lastFull, now);
    lastFull = step.lastFull();
    return switch (step.decision()) {
      case MetricDecision.Sent(var metric) -> new Snapshot.Taken(now, metric);
      case MetricDecision.Withheld(var problem) -> new Snapshot.Failed(now, problem);
    };
  }
}
