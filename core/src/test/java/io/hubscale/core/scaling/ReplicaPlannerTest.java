package io.hubscale.core.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubscale.core.scaling.Reason.Code;
import io.hubscale.core.scaling.ReplicaState.Recommendation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The H and S rows of spec/scaling-semantics.md sections 6 and 1.6 that the planner knows: no rate
 * limits, no scale-out window, no idle count, no fallback. The target is 64 events a replica.
 */
final class ReplicaPlannerTest {

  private static final Duration COOLDOWN = Duration.ofMinutes(5);
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Instant NOW = Instant.ofEpochSecond(1_000);

  @ParameterizedTest(name = "{0}: lag {1} with {2} replicas in {3}..{4} -> {5}; {6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          H1  | 640  | 4  | 1 | 100 | 10 | two and a half times the target
          H2  | 256  | 4  | 1 | 100 | 4  | on target
          H3  | 281  | 4  | 1 | 100 | 4  | 9.8 % above is tolerated
          H4  | 282  | 4  | 1 | 100 | 5  | 10.2 % above is not
          H5  | 231  | 4  | 1 | 100 | 4  | 9.8 % below is tolerated
          H6  | 230  | 4  | 1 | 100 | 4  | 10.2 % below rounds up to the same
          H7  | 0    | 4  | 1 | 100 | 1  | not below one
          H8  | 70   | 1  | 1 | 100 | 1  | 9.4 % above is tolerated
          H9  | 71   | 1  | 1 | 100 | 2  | 10.9 % above is not
          H10 | 2112 | 30 | 1 | 100 | 30 | exactly 10 % is tolerated, without rounding
          H11 | 2113 | 30 | 1 | 100 | 34 | one event more is not
          H23 | 64   | 1  | 2 | 100 | 2  | up to the lower bound
          H24 | 576  | 9  | 1 | 5   | 5  | down to the upper bound
          """)
  void average_value(
      String id, long lag, int replicas, int min, int max, int expected, String why) {
    ReplicaPlanner planner = planner(min, max, Duration.ZERO);

    ReplicaDecision decision =
        planner.decide(ReplicaState.startingAt(replicas), metric(lag, lag > 0), NOW);

    assertThat(decision.to()).as("%s %s", id, why).isEqualTo(expected);
    assertThat(decision.from()).isEqualTo(replicas);
    assertThat(decision.changes()).isEqualTo(expected != replicas);
    assertThat(decision.next().replicas()).isEqualTo(expected);
  }

  // Between one and many the scale-in window holds here, so that only zero and one are looked at.
  @ParameterizedTest(name = "{0}: {1} replicas, min {2}, active {3}, last at {4} -> {5} {6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S1  | 0 | 0 | true  | never | 1 | ACTIVATED
          S2  | 0 | 3 | true  | never | 3 | ACTIVATED
          S8  | 4 | 0 | false | 800   | 4 | COOLING_DOWN
          S9  | 4 | 0 | false | 699   | 0 | DEACTIVATED
          S10 | 4 | 0 | false | 700   | 4 | COOLING_DOWN
          S11 | 4 | 0 | false | never | 0 | DEACTIVATED
          S13 | 4 | 2 | false | 600   | 4 | MEASURED
          """)
  void between_zero_and_one(
      String id, int replicas, int min, boolean active, String last, int expected, Code first) {
    Instant lastActive =
        last.equals("never") ? Instant.MIN : Instant.ofEpochSecond(Long.parseLong(last));
    ReplicaState state =
        new ReplicaState(
            replicas, lastActive, List.of(new Recommendation(NOW.minusSeconds(30), replicas)));

    ReplicaDecision decision =
        planner(min, 100, WINDOW).decide(state, metric(active ? 10 : 0, active), NOW);

    assertThat(decision.to()).as(id).isEqualTo(expected);
    assertThat(decision.reasons().getFirst().code()).isEqualTo(first);
    assertThat(decision.next().lastActive()).isEqualTo(active ? NOW : lastActive);
  }

  @Test
  void s13_with_a_lower_bound_the_hpa_goes_down_to_it_and_nobody_to_zero() {
    ReplicaState state = new ReplicaState(4, Instant.ofEpochSecond(600), List.of());

    ReplicaDecision decision = planner(2, 100, WINDOW).decide(state, metric(0, false), NOW);

    assertThat(decision.to()).isEqualTo(2);
    assertThat(decision.explanation()).endsWith("at least 2");
  }

  @Test
  void nothing_wakes_an_inactive_target() {
    ReplicaDecision decision =
        planner(0, 100, WINDOW).decide(ReplicaState.startingAt(0), metric(0, false), NOW);

    assertThat(decision.changes()).isFalse();
    assertThat(decision.explanation()).isEqualTo("nothing is waiting");
  }

  @Test
  void a_lower_bound_above_zero_is_kept_without_any_lag() {
    ReplicaDecision decision =
        planner(3, 100, WINDOW).decide(ReplicaState.startingAt(0), metric(0, false), NOW);

    assertThat(decision.to()).isEqualTo(3);
    assertThat(decision.explanation()).isEqualTo("nothing is waiting; at least 3");
  }

  @Test
  void a_lag_below_the_activation_does_not_keep_the_last_replica() {
    ReplicaState state = new ReplicaState(1, Instant.ofEpochSecond(600), List.of());

    assertThat(planner(0, 100, WINDOW).decide(state, metric(60, false), NOW).to()).isZero();
  }

  @Test
  void every_active_metric_starts_the_cool_down_anew() {
    ReplicaPlanner planner = planner(0, 100, Duration.ZERO);
    ReplicaState state = ReplicaState.startingAt(1);

    state = planner.decide(state, metric(10, true), NOW).next();
    state = planner.decide(state, metric(0, false), NOW.plusSeconds(200)).next();
    state = planner.decide(state, metric(10, true), NOW.plusSeconds(250)).next();
    ReplicaDecision during = planner.decide(state, metric(0, false), NOW.plusSeconds(550));
    ReplicaDecision after = planner.decide(during.next(), metric(0, false), NOW.plusSeconds(551));

    assertThat(during.to()).isEqualTo(1);
    assertThat(after.to()).isZero();
  }

  @Test
  void h16_a_higher_recommendation_counts_for_the_whole_window_and_no_longer() {
    ReplicaPlanner planner = planner(1, 100, WINDOW);
    ReplicaState state = ReplicaState.startingAt(8);

    for (int second = 0; second <= 300; second += 15) {
      long lag = second <= 15 ? 8 * 64 : 2 * 64;
      ReplicaDecision decision =
          planner.decide(state, metric(lag, true), Instant.ofEpochSecond(second));
      assertThat(decision.to()).as("at %s s", second).isEqualTo(8);
      state = decision.next();
    }
    ReplicaDecision decision =
        planner.decide(state, metric(2 * 64, true), Instant.ofEpochSecond(315));

    assertThat(decision.to()).isEqualTo(2);
  }

  @Test
  void the_window_never_holds_back_a_scale_out_nor_causes_one() {
    ReplicaPlanner planner = planner(1, 100, WINDOW);
    ReplicaState state =
        new ReplicaState(4, NOW, List.of(new Recommendation(NOW.minusSeconds(30), 9)));

    assertThat(planner.decide(state, metric(6 * 64, true), NOW).to()).isEqualTo(6);
    assertThat(planner.decide(state, metric(2 * 64, true), NOW).to()).isEqualTo(4);
  }

  @ParameterizedTest(name = "{0} replicas in {1}..{2}, lag {3}: \"{4}\"")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | 0 | 5   | 1000000 | lag 1000000 at 64 a replica asks for 15625; at most 5
          4 | 2 | 9   | 1       | lag 1 at 64 a replica asks for 1; at least 2
          4 | 1 | 9   | 250     | lag 250 is within 10 % of 4 replicas at 64
          0 | 0 | 9   | 1000    | lag of 1000 events woke the target
          0 | 3 | 9   | 1000    | lag of 1000 events woke the target; at least 3
          2 | 1 | 100 | 320     | lag 320 at 64 a replica asks for 5
          """)
  void the_explanation_names_what_bound_the_decision(
      int replicas, int min, int max, long lag, String explanation) {
    ReplicaDecision decision =
        planner(min, max, WINDOW).decide(ReplicaState.startingAt(replicas), metric(lag, true), NOW);

    assertThat(decision.explanation()).isEqualTo(explanation);
  }

  @Test
  void the_explanation_names_the_window_when_that_binds() {
    ReplicaState state =
        new ReplicaState(8, NOW, List.of(new Recommendation(NOW.minusSeconds(30), 7)));

    ReplicaDecision decision = planner(1, 100, WINDOW).decide(state, metric(128, true), NOW);

    assertThat(decision.to()).isEqualTo(7);
    assertThat(decision.explanation())
        .isEqualTo("lag 128 at 64 a replica asks for 2; 7 were wanted within the last 300 s");
  }

  @Test
  void the_largest_lag_asks_for_the_upper_bound() {
    ScalingMetric metric = new ScalingMetric(Long.MAX_VALUE, 1, true, List.of());

    ReplicaDecision decision =
        planner(0, 7, WINDOW).decide(ReplicaState.startingAt(1), metric, NOW);

    assertThat(decision.to()).isEqualTo(7);
  }

  @Test
  void a_policy_without_room_is_refused() {
    assertThatThrownBy(() -> planner(-1, 1, WINDOW)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> planner(0, 0, WINDOW)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> planner(3, 2, WINDOW)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> planner(0, 1, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void replicas_stay_within_their_bounds_whatever_happens() {
    Random random = new Random(11);
    for (int sequence = 0; sequence < 1_000; sequence++) {
      int min = random.nextInt(0, 5);
      int max = Math.max(1, min + random.nextInt(0, 40));
      ReplicaPlanner planner = planner(min, max, Duration.ofSeconds(random.nextInt(0, 400)));
      ReplicaState state = ReplicaState.startingAt(random.nextInt(0, 60));
      Instant now = NOW;
      for (int step = 0; step < 30; step++) {
        now = now.plusSeconds(random.nextInt(1, 120));
        long lag = random.nextBoolean() ? 0 : random.nextLong(1L << random.nextInt(1, 63));
        boolean active = lag > random.nextInt(0, 100);

        ReplicaDecision decision = planner.decide(state, metric(lag, active), now);

        String input = min + ".." + max + " " + state + " " + lag + " " + active;
        assertThat(decision.to()).as(input).isBetween(min, max);
        assertThat(decision.to() > 0 || !active).as(input).isTrue();
        assertThat(decision.explanation()).as(input).isNotBlank();
        state = decision.next();
      }
    }
  }

  private static ReplicaPlanner planner(int min, int max, Duration window) {
    return new ReplicaPlanner(new ReplicaPolicy(min, max, COOLDOWN, window));
  }

  private static ScalingMetric metric(long lag, boolean active) {
    return new ScalingMetric(lag, 64, active, List.of());
  }
}
