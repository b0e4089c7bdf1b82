package io.hubscale.core.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.checkpoint.Ownership;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.PartitionReading;
import io.hubscale.core.lag.PartitionLag.Bounded;
import io.hubscale.core.lag.PartitionLag.Ignored;
import io.hubscale.core.lag.PartitionLag.Known;
import io.hubscale.core.lag.PartitionLag.Unknown;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables of {@link LagVectorsTest} do not say. */
final class LagCalculatorTest {

  @Test
  @DisplayName("L37: a checkpoint that cannot be read leaves the lag unknown, neither 0 nor all")
  void an_unreadable_checkpoint_leaves_the_lag_unknown() {
    PartitionMeasurement measured =
        Looks.measure(Looks.partition(0, 10, false), Looks.unreadable());

    assertThat(measured.lag()).isEqualTo(new Unknown());
    assertThat(measured.remarks())
        .containsExactly(new LagRemark(LagFlag.CHECKPOINT_UNREADABLE, "no number in it"));
  }

  @Test
  void an_unreadable_checkpoint_of_an_empty_partition_leaves_nothing_in_doubt() {
    PartitionMeasurement measured =
        Looks.measure(Looks.partition(5_001, 5_000, true), Looks.unreadable());

    assertThat(measured.lag()).isEqualTo(new Known(0));
    assertThat(Looks.flags(measured)).containsExactly(LagFlag.EMPTY);
  }

  @Test
  void a_partition_that_did_not_answer_is_unknown_and_says_why() {
    PartitionReading unanswered =
        new PartitionReading.Unknown(
            new PartitionId("3"),
            new Problem.Unreachable(ProblemCode.UNANSWERED, "no answer in 5 s", "look at it"));

    PartitionMeasurement measured = Looks.measure(unanswered, Looks.checkpoint("5"));

    assertThat(measured.id()).isEqualTo(new PartitionId("3"));
    assertThat(measured.lag()).isEqualTo(new Unknown());
    assertThat(measured.remarks())
        .containsExactly(new LagRemark(LagFlag.PARTITION_UNKNOWN, "no answer in 5 s"));
  }

  @Test
  void what_was_read_is_kept_beside_what_follows_from_it() {
    PartitionReading partition = Looks.partition(0, 10, false);
    CheckpointReading checkpoint = Looks.checkpoint("5");
    Ownership owner = new Ownership.Owned("worker-1", Instant.EPOCH);

    PartitionMeasurement measured =
        new LagCalculator(LagPolicy.DEFAULT).measure(partition, checkpoint, owner);

    assertThat(measured.partition()).isSameAs(partition);
    assertThat(measured.checkpoint()).isSameAs(checkpoint);
    assertThat(measured.ownership()).isSameAs(owner);
  }

  @ParameterizedTest(name = "{0}: checkpoint {1} -> {2}")
  @CsvSource({
    "L16, 100, 899 events were deleted by retention unread",
    "L18, 998, 1 event was deleted by retention unread"
  })
  void a_loss_says_how_much_was_lost(String id, String checkpoint, String sentence) {
    PartitionMeasurement measured =
        Looks.measure(Looks.partition(1_000, 5_000, false), Looks.checkpoint(checkpoint));

    assertThat(measured.remarks())
        .as(id)
        .containsExactly(new LagRemark(LagFlag.DATA_LOSS, sentence));
  }

  @Test
  void the_tolerance_is_the_policys() {
    LagPolicy strict = new LagPolicy(WhenNoCheckpoint.EARLIEST, 0);

    PartitionMeasurement measured =
        Looks.measure(strict, Looks.partition(0, 10, false), Looks.checkpoint("11"));

    assertThat(measured.lag()).isEqualTo(new Known(11));
    assertThat(Looks.flags(measured)).containsExactly(LagFlag.RECREATED);
    assertThatThrownBy(() -> new LagPolicy(WhenNoCheckpoint.EARLIEST, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_oldest_event_below_zero_is_no_sign_of_lost_events() {
    PartitionMeasurement measured =
        Looks.measure(Looks.partition(Long.MIN_VALUE, 10, false), Looks.checkpoint("4"));

    assertThat(measured.lag()).isEqualTo(new Known(6));
    assertThat(measured.remarks()).isEmpty();
  }

  @Test
  void a_lag_is_never_negative_and_never_more_than_is_retained() {
    Random random = new Random(20_260_301);
    for (int i = 0; i < 5_000; i++) {
      long last = random.nextLong() >>> random.nextInt(1, 64);
      long begin = Math.max(0, last - (random.nextLong() >>> random.nextInt(1, 64)));
      long checkpoint = random.nextLong() >>> random.nextInt(1, 64);
      PartitionReading partition =
          Looks.partition(begin, last, Duration.ofSeconds(random.nextInt(-120, 120)));
      long retained = last == Long.MAX_VALUE && begin == 0 ? last : last - begin + 1;

      PartitionLag lag =
          Looks.measure(partition, Looks.checkpoint(Long.toString(checkpoint))).lag();

      switch (lag) {
        case Known(var events) -> assertThat(events).isBetween(0L, retained);
        case Bounded(var min, var max) -> {
          assertThat(min).isZero();
          assertThat(max).isEqualTo(retained);
        }
        case Unknown() -> fail("nothing was in doubt in " + partition);
        case Ignored() -> fail("nothing was to be left out of " + partition);
      }
    }
  }
}
