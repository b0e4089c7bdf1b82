package io.hubscale.cli.demo;

import io.hubscale.core.scaling.ReplicaPolicy;
import java.time.Duration;

/**
 * What the demo does when; delays are far shorter than in a cluster, so that something is to be
 * seen.
 *
 * @param length how long all of it may take
 * @param producing for how long events are produced
 * @param partitions of the hub
 * @param thresholdEvents the lag one consumer is for
 * @param consumerEventsPerSecond what one consumer can do
 * @param peakEventsPerSecond the most that is produced
 * @param replicas bounds and delays
 */
record DemoPlan(
    Duration length,
    Duration producing,
    int partitions,
    long thresholdEvents,
    int consumerEventsPerSecond,
    int peakEventsPerSecond,
    ReplicaPolicy replicas) {

  /** Without a bound it runs until it is stopped; the load repeats itself. */
  static final Duration UNBOUNDED = Duration.ofDays(365);

  /** One wave of load when the demo has no end of its own. */
  private static final Duration WAVE = Duration.ofSeconds(60);

  private static final double PRODUCING_SHARE = 0.6;

  /** A plan for a length. */
  static DemoPlan of(Duration length) {
    long delayMillis = Math.clamp(length.toMillis() / 15, 1_000, 5_000);
    Duration delay = Duration.ofMillis(delayMillis);
    Duration producing = Duration.ofMillis((long) (length.toMillis() * PRODUCING_SHARE));
    return new DemoPlan(length, producing, 8, 150, 120, 480, new ReplicaPolicy(0, 6, delay, delay));
  }

  boolean isBounded() {
    return !length.equals(UNBOUNDED);
  }

  /**
   * The rate at a time: a quiet start, a wave up to the peak, a lull, and a smaller wave.
   *
   * <p>Units: events a second.
   */
  int rateAt(Duration elapsed) {
    long whole = isBounded() ? producing.toMillis() : WAVE.toMillis();
    long millis = isBounded() ? elapsed.toMillis() : elapsed.toMillis() % whole;
    if (millis >= whole) {
      return 0;
    }
    double share = (double) millis / whole;
    if (share < 0.05) {
      return 0;
    }
    if (share < 0.65) {
      return wave((share - 0.05) / 0.6, peakEventsPerSecond);
    }
    return share < 0.75 ? 0 : wave((share - 0.75) / 0.25, peakEventsPerSecond / 2);
  }

  private static int wave(double share, int peak) {
    return (int) Math.round(peak * Math.sin(Math.PI * share));
  }
}
