package io.hubscale.core.lag;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.lag.PartitionLag.Bounded;
import io.hubscale.core.lag.PartitionLag.Ignored;
import io.hubscale.core.lag.PartitionLag.Known;
import io.hubscale.core.lag.PartitionLag.Unknown;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The L rows of spec/scaling-semantics.md section 5.5, as far as one look at a partition decides
 * them.
 *
 * <p>L22, L24, L25, L28 and L33 need three polls for a verdict; here they have limits. L36 is about
 * a body, and no layout with a body is read yet.
 */
final class LagVectorsTest {

  // checkpoint: "-" is no blob; a negative number is a blob that says "nothing processed yet"
  @ParameterizedTest(name = "{0}: {1}..{2}, empty {3}, checkpoint {4} -> {5} {6}; {7}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          L1  | 0    | -1   | true  | -    | 0    | EMPTY                    | never used
          L2  | 0    | -1   | true  | 5    | 0    | EMPTY CHECKPOINT_AHEAD   | recreated, still empty
          L3  | 0    | 0    | false | -    | 1    | NO_CHECKPOINT            | the first event
          L4  | 0    | 1    | false | -    | 2    | NO_CHECKPOINT            | the second event
          L5  | 0    | 9    | false | -    | 10   | NO_CHECKPOINT            | ten events
          L6  | 255  | 255  | true  | -    | 0    | EMPTY                    | drained
          L7  | 255  | 255  | false | -    | 1    | NO_CHECKPOINT            | a lone event that is not the first
          L8  | 256  | 255  | true  | -    | 0    | EMPTY                    | drained, the other encoding
          L9  | 100  | 199  | false | -    | 100  | NO_CHECKPOINT            | the older ones expired
          L10 | 0    | 10   | false | 5    | 5    | ``                       | half way
          L11 | 0    | 10   | false | 10   | 0    | ``                       | caught up
          L12 | 0    | 0    | false | 0    | 0    | ``                       | the first event is processed
          L13 | 0    | 0    | false | -1   | 1    | NO_CHECKPOINT            | nothing processed
          L14 | 0    | 2    | false | 0    | 2    | ``                       | only the first is processed
          L15 | 0    | 9    | false | -1   | 10   | NO_CHECKPOINT            | nothing of ten processed
          L16 | 1000 | 5000 | false | 100  | 4001 | DATA_LOSS                | only what is readable waits
          L17 | 1000 | 5000 | false | 999  | 4001 | ``                       | the edge: nothing lost
          L18 | 1000 | 5000 | false | 998  | 4001 | DATA_LOSS                | one beyond the edge
          L19 | 5001 | 5000 | true  | 100  | 0    | EMPTY                    | drained by retention
          L20 | 5000 | 5000 | true  | 100  | 0    | EMPTY                    | drained, the other encoding
          L21 | 5000 | 5000 | true  | 5000 | 0    | EMPTY                    | drained and caught up
          L26 | 0    | 10   | false | 10011  | 11   | RECREATED              | one beyond the tolerance
          L27 | 0    | 5000 | false | 100000 | 5001 | RECREATED              | far beyond the tolerance
          L29 | 0    | 99   | false | 250000 | 100  | RECREATED              | far beyond the tolerance
          L30 | 0    | 5    | false | 9223372036854775797 | 6 | RECREATED       | no wrapping around is assumed
          L31 | 0 | 9223372036854775797 | false | 5 | 9223372036854775792 | ``  | enormous, but plain
          L32 | 0 | 4611686018427387905 | false | 4611686018427387903 | 2 | ``  | exact beyond 2^53
          L34 | 3999999999999999000 | 4000000000000000000 | false | 4000000000000200000 | 1001 | RECREATED | a long life before
          """)
  void known_rows(
      String id,
      long begin,
      long last,
      boolean empty,
      String checkpoint,
      long events,
      String flags,
      String why) {
    PartitionMeasurement measured =
        Looks.measure(Looks.partition(begin, last, empty), Looks.checkpoint(checkpoint));

    assertThat(measured.lag()).as("%s %s", id, why).isEqualTo(new Known(events));
    assertThat(measured.remarks())
        .extracting(remark -> remark.flag().name())
        .containsExactlyElementsOf(flags.isEmpty() ? List.of() : List.of(flags.split(" ")));
  }

  @ParameterizedTest(name = "{0}: {1}..{2}, checkpoint {3} -> between 0 and {4}; {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          L22 | 0 | 10                  | 15                  | 11                  | a late answer, or recreated
          L24 | 0 | 10                  | 10009               | 11                  | within the tolerance
          L25 | 0 | 10                  | 10010               | 11                  | the tolerance is inclusive
          L28 | 0 | 5000                | 12000               | 5001                | recreated not long ago
          L33 | 0 | 4611686018427387905 | 4611686018427387910 | 4611686018427387906 | exact beyond 2^53
          """)
  void rows_that_one_look_cannot_tell(
      String id, long begin, long last, String checkpoint, long limit, String why) {
    PartitionMeasurement measured =
        Looks.measure(Looks.partition(begin, last, false), Looks.checkpoint(checkpoint));

    assertThat(measured.lag()).as("%s %s", id, why).isEqualTo(new Bounded(0, limit));
    assertThat(Looks.flags(measured)).containsExactly(LagFlag.STALE_READ);
  }

  static Stream<Arguments> timeProofs() {
    Duration skew = LagCalculator.CLOCK_SKEW;
    return Stream.of(
        Arguments.of("L23", Duration.ofHours(2), new Known(11), LagFlag.RECREATED),
        Arguments.of("just beyond the skew", skew.plusNanos(1), new Known(11), LagFlag.RECREATED),
        Arguments.of("exactly the skew", skew, new Bounded(0, 11), LagFlag.STALE_READ),
        Arguments.of("same time", Duration.ZERO, new Bounded(0, 11), LagFlag.STALE_READ));
  }

  @ParameterizedTest(name = "{0}: newest event {1} after the checkpoint -> {2} {3}")
  @MethodSource("timeProofs")
  void an_event_younger_than_a_checkpoint_ahead_of_it_proves_a_new_life(
      String id, Duration younger, PartitionLag lag, LagFlag flag) {
    PartitionMeasurement measured =
        Looks.measure(Looks.partition(0, 10, younger), Looks.checkpoint("15"));

    assertThat(measured.lag()).as(id).isEqualTo(lag);
    assertThat(Looks.flags(measured)).containsExactly(flag);
  }

  @Test
  void the_skew_is_a_minute() {
    assertThat(LagCalculator.CLOCK_SKEW).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void a_young_event_proves_nothing_when_the_checkpoint_is_not_ahead() {
    PartitionMeasurement measured =
        Looks.measure(Looks.partition(0, 10, Duration.ofHours(2)), Looks.checkpoint("5"));

    assertThat(measured.lag()).isEqualTo(new Known(5));
    assertThat(measured.remarks()).isEmpty();
  }

  static Stream<Arguments> policies() {
    return Stream.of(
        Arguments.of("D23", WhenNoCheckpoint.EARLIEST, new Known(1_000_000), LagFlag.NO_CHECKPOINT),
        Arguments.of("L35", WhenNoCheckpoint.LATEST, new Known(0), LagFlag.NO_CHECKPOINT_LATEST),
        Arguments.of("L35", WhenNoCheckpoint.IGNORE, new Ignored(), LagFlag.NO_CHECKPOINT_IGNORED),
        Arguments.of("L35", WhenNoCheckpoint.FAIL, new Unknown(), LagFlag.NO_CHECKPOINT_UNKNOWN));
  }

  @ParameterizedTest(name = "{0}: {1} -> {2} {3}")
  @MethodSource("policies")
  void without_a_checkpoint_the_policy_decides(
      String id, WhenNoCheckpoint when, PartitionLag lag, LagFlag flag) {
    for (CheckpointReading.Absent.Reason reason : CheckpointReading.Absent.Reason.values()) {
      PartitionMeasurement measured =
          Looks.measure(
              new LagPolicy(when, 10_000),
              Looks.partition(0, 999_999, false),
              new CheckpointReading.Absent(reason));

      assertThat(measured.lag()).as("%s %s", id, reason).isEqualTo(lag);
      assertThat(Looks.flags(measured)).containsExactly(flag);
    }
  }

  @ParameterizedTest(name = "L1: {0} -> 0 EMPTY")
  @EnumSource
  void an_empty_partition_is_empty_whatever_the_policy(WhenNoCheckpoint when) {
    PartitionMeasurement measured =
        Looks.measure(
            new LagPolicy(when, 10_000), Looks.partition(0, -1, true), Looks.checkpoint("-"));

    assertThat(measured.lag()).isEqualTo(new Known(0));
    assertThat(Looks.flags(measured)).containsExactly(LagFlag.EMPTY);
  }
}
