package io.hubscale.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.checkpoint.CheckpointReading.Absent;
import io.hubscale.core.checkpoint.Spelling;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.lag.Coverage;
import io.hubscale.core.lag.LagFlag;
import io.hubscale.core.lag.LagRemark;
import io.hubscale.core.lag.PartitionLag;
import io.hubscale.core.lag.PartitionMeasurement;
import io.hubscale.core.lag.WhenNoCheckpoint;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.usecase.LagMeasurement;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeasureLagTest {

  private final LagScenario scenario = new LagScenario();

  @Test
  void one_partition_without_a_checkpoint_does_not_fail_the_other_seven() {
    for (int id = 0; id < 8; id++) {
      scenario.partition(id, 0, 99);
    }
    for (int id = 0; id < 7; id++) {
      scenario.checkpoint(Spelling.LOWER_CASE, id, 89);
    }

    LagMeasurement.Measured measured = scenario.measured();

    assertThat(measured.lag().partitions()).hasSize(8);
    assertThat(measured.lag().partitions().subList(0, 7))
        .extracting(PartitionMeasurement::lag)
        .containsOnly(new PartitionLag.Known(10));
    PartitionMeasurement seventh = measured.lag().partitions().get(7);
    assertThat(seventh.checkpoint()).isEqualTo(new Absent(Absent.Reason.BLOB_MISSING));
    assertThat(seventh.lag()).isEqualTo(new PartitionLag.Known(100));
    assertThat(seventh.remarks()).extracting(LagRemark::flag).contains(LagFlag.NO_CHECKPOINT);
    assertThat(measured.lag().knownEvents()).isEqualTo(170);
    assertThat(measured.lag().coverage().isFull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"LOWER_CASE", "VERBATIM"})
  void checkpoints_are_found_in_either_spelling(Spelling spelling) {
    scenario.partition(0, 0, 99);
    scenario.checkpoint(spelling, 0, 89);

    LagMeasurement.Measured measured = scenario.measured();

    assertThat(measured.spelling()).isEqualTo(spelling);
    assertThat(measured.lag().knownEvents()).isEqualTo(10);
  }

  @Test
  void the_spelling_that_held_checkpoints_is_remembered() {
    scenario.partition(0, 0, 99);
    scenario.checkpoint(Spelling.VERBATIM, 0, 89);

    scenario.measured();
    int cold = scenario.listings();
    scenario.measured();
    int warm = scenario.listings() - cold;

    assertThat(cold).isEqualTo(2);
    assertThat(warm).isEqualTo(1);
  }

  @Test
  void the_other_spelling_is_looked_at_again_after_twenty_polls() {
    scenario.partition(0, 0, 99);
    scenario.checkpoint(Spelling.VERBATIM, 0, 89);

    int[] listings = new int[22];
    for (int poll = 0; poll < listings.length; poll++) {
      int before = scenario.listings();
      scenario.measured();
      listings[poll] = scenario.listings() - before;
    }

    assertThat(listings[0]).isEqualTo(2);
    assertThat(Arrays.copyOfRange(listings, 1, 21)).containsOnly(1);
    assertThat(listings[21]).isEqualTo(2);
  }

  @Test
  void a_consumer_that_changes_its_spelling_is_followed_when_the_old_blobs_are_gone() {
    scenario.partition(0, 0, 99);
    scenario.checkpoint(Spelling.VERBATIM, 0, 89);
    scenario.measured();

    scenario.removeCheckpoint(Spelling.VERBATIM, 0);
    scenario.checkpoint(Spelling.LOWER_CASE, 0, 95);
    LagMeasurement.Measured measured = scenario.measured();

    assertThat(measured.spelling()).isEqualTo(Spelling.LOWER_CASE);
    assertThat(measured.lag().knownEvents()).isEqualTo(4);
  }

  @Test
  void of_two_spellings_the_one_written_last_is_used_and_the_fork_is_named() {
    scenario.partition(0, 0, 99);
    scenario.checkpoint(Spelling.LOWER_CASE, 0, 98);
    scenario.later(Duration.ofMinutes(1));
    scenario.checkpoint(Spelling.VERBATIM, 0, 50);

    LagMeasurement.Measured cold = scenario.measured();
    LagMeasurement.Measured warm = scenario.measured();

    assertThat(cold.spelling()).isEqualTo(Spelling.VERBATIM);
    assertThat(cold.lag().knownEvents()).isEqualTo(49);
    assertThat(cold.warnings()).anySatisfy(w -> assertThat(w).contains("CASING_FORK"));
    assertThat(warm.warnings()).anySatisfy(w -> assertThat(w).contains("CASING_FORK"));
  }

  @Test
  void a_missing_container_fails_and_names_those_that_hold_the_groups_checkpoints() {
    scenario.partition(0, 0, 99);
    scenario.checkpoint(Spelling.LOWER_CASE, 0, 89);
    scenario.emptyContainer("decoy");
    scenario.readContainer("misspelt");

    Problem problem = scenario.problem();

    assertThat(problem).isInstanceOf(Problem.NotThere.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.CONTAINER_NOT_FOUND);
    assertThat(problem.message()).contains("misspelt");
    assertThat(problem.remedy()).contains(LagScenario.CONTAINER).doesNotContain("decoy");
  }

  @Test
  void the_missing_container_of_the_functions_host_means_that_nothing_ever_started() {
    scenario.partition(0, 0, 99);
    scenario.readContainer("azure-webjobs-eventhub");

    LagMeasurement.Measured measured = scenario.measured();

    assertThat(measured.lag().partitions())
        .extracting(PartitionMeasurement::checkpoint)
        .containsExactly(new Absent(Absent.Reason.CONTAINER_MISSING));
    assertThat(measured.lag().knownEvents()).isEqualTo(100);
    assertThat(measured.warnings())
        .anySatisfy(w -> assertThat(w).contains("azure-webjobs-eventhub", "does not exist"));
  }

  @Test
  void a_container_that_may_not_be_read_fails_the_measurement() {
    Problem denied = new Problem.Denied(ProblemCode.ACCESS_DENIED, "no", "ask");
    scenario.partition(0, 0, 99);
    scenario.failContainer(denied);

    Problem problem = scenario.problem();

    assertThat(problem).isEqualTo(denied);
  }

  @Test
  void one_unreadable_checkpoint_makes_one_partition_unknown() {
    scenario.partition(0, 0, 99).checkpoint(Spelling.LOWER_CASE, 0, 89);
    scenario.partition(1, 0, 99).checkpoint(Spelling.LOWER_CASE, 1, "twelve");

    LagMeasurement.Measured measured = scenario.measured();

    assertThat(measured.lag().coverage()).isEqualTo(new Coverage(1, 2));
    assertThat(measured.lag().knownEvents()).isEqualTo(10);
    PartitionMeasurement unreadable = measured.lag().partitions().get(1);
    assertThat(unreadable.checkpoint()).isInstanceOf(CheckpointReading.Unreadable.class);
    assertThat(unreadable.lag()).isEqualTo(new PartitionLag.Unknown());
  }

  @Test
  void one_unknown_partition_leaves_the_others_known() {
    Problem silent = new Problem.Unreachable(ProblemCode.UNANSWERED, "no answer", "wait");
    scenario.partition(0, 0, 99).checkpoint(Spelling.LOWER_CASE, 0, 89);
    scenario.checkpoint(Spelling.LOWER_CASE, 1, 89).failPartition(1, silent);

    LagMeasurement.Measured measured = scenario.measured();

    assertThat(measured.lag().coverage()).isEqualTo(new Coverage(1, 2));
    assertThat(measured.lag().knownEvents()).isEqualTo(10);
    assertThat(measured.lag().estimatedEvents()).isEqualTo(20);
    assertThat(measured.lag().partitions().get(1).remarks())
        .extracting(LagRemark::flag)
        .containsExactly(LagFlag.PARTITION_UNKNOWN);
  }

  @Test
  void a_hub_that_cannot_be_read_fails_the_measurement() {
    Problem refused = new Problem.Unreachable(ProblemCode.CONNECTION_REFUSED, "no", "check");
    scenario.checkpoint(Spelling.LOWER_CASE, 0, 89).failHub(refused);

    Problem problem = scenario.problem();

    assertThat(problem).isEqualTo(refused);
  }

  @Test
  void a_checkpoint_of_a_partition_that_does_not_exist_is_named_and_not_counted() {
    scenario.partition(0, 0, 99).checkpoint(Spelling.LOWER_CASE, 0, 89);
    scenario.checkpoint(Spelling.LOWER_CASE, 31, 5);

    LagMeasurement.Measured measured = scenario.measured();

    assertThat(measured.lag().partitions())
        .extracting(PartitionMeasurement::id)
        .containsExactly(new PartitionId("0"));
    assertThat(measured.warnings()).anySatisfy(w -> assertThat(w).contains("partition 31"));
  }

  @ParameterizedTest(name = "{0}: known {1}, coverage {2} of {3}")
  @CsvSource({
    // partition 0 has a lag of 10; partition 1 retains 100 events and has no checkpoint
    "EARLIEST, 110, 2, 2",
    "LATEST,    10, 2, 2",
    "IGNORE,    10, 1, 1",
    "FAIL,      10, 1, 2",
  })
  void a_partition_without_a_checkpoint_counts_by_policy(
      WhenNoCheckpoint policy, long knownEvents, int known, int total) {
    scenario.policy(policy);
    scenario.partition(0, 0, 99).checkpoint(Spelling.LOWER_CASE, 0, 89);
    scenario.partition(1, 0, 99);

    LagMeasurement.Measured measured = scenario.measured();

    assertThat(measured.lag().knownEvents()).isEqualTo(knownEvents);
    assertThat(measured.lag().coverage()).isEqualTo(new Coverage(known, total));
  }
}
