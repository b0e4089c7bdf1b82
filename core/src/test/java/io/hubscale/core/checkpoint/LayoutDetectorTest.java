package io.hubscale.core.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fixtures are read in the adapter's tests, which have a JSON parser; these are the edges. */
class LayoutDetectorTest {

  private static ListedBlob blob(String name, long length) {
    return new ListedBlob(name, Map.of(), Instant.EPOCH, length);
  }

  private static BlobBody flat(String sequenceKey, String partitionKey) {
    return new BlobBody.Parsed(
        new BlobBody.Fields(
            Map.of(
                sequenceKey,
                new BlobBody.Digits("5"),
                "Offset",
                new BlobBody.Text("50"),
                partitionKey,
                new BlobBody.Text("7"))),
        false);
  }

  @ParameterizedTest(name = "{0} -> {1}, group {2}, partition {3}")
  @CsvSource({
    "$Default/7, EVENT_PROCESSOR_HOST, $Default, 7",
    "blue$Default/7, EVENT_PROCESSOR_HOST, $Default, 7",
    "team/workers/7, EVENT_PROCESSOR_HOST, workers, 7",
    "7, EVENT_PROCESSOR_HOST, '', 7",
    "ns.example/orders:20eu/$Default/7, AZURE_FUNCTION, $Default, 7"
  })
  void a_flat_lease_is_known_by_where_it_is(
      String name, Layout layout, String group, String partition) {
    assertThat(LayoutDetector.detect(blob(name, 100), flat("SequenceNumber", "PartitionId")))
        .hasValueSatisfying(
            found -> {
              assertThat(found.layout()).isEqualTo(layout);
              assertThat(found.consumerGroup()).isEqualTo(group);
              assertThat(found.partition().value()).isEqualTo(partition);
              assertThat(found.offset()).isEqualTo("50");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"SequenceNumber", "sequenceNumber", "sequence_number"})
  void field_names_are_read_in_every_spelling(String key) {
    assertThat(LayoutDetector.detect(blob("g/7", 100), flat(key, "partition_id")))
        .map(FoundBlob::reading)
        .containsInstanceOf(CheckpointReading.Found.class);
  }

  @Test
  void a_lease_that_names_another_partition_is_remarked_on_and_its_name_wins() {
    Optional<FoundBlob> found =
        LayoutDetector.detect(blob("$Default/8", 100), flat("SequenceNumber", "PartitionId"));

    assertThat(found).map(blob -> blob.partition().value()).contains("8");
    assertThat(found)
        .map(blob -> ((CheckpointReading.Found) blob.reading()).checkpoint().warnings())
        .hasValueSatisfying(
            warnings -> assertThat(warnings).containsExactly(ReadingCode.PARTITION_MISMATCH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "readme", "a/b", "a/b/c", "a/b/c/d", "a/b/c/checkpoint/0", "a/"})
  void a_blob_that_is_nobody_s_checkpoint_is_none(String name) {
    assertThat(LayoutDetector.detect(blob(name, 0), new BlobBody.Empty())).isEmpty();
  }

  @ParameterizedTest(name = "{0}, {1} bytes -> {2}")
  @CsvSource({
    "$Default/0, 150, true",
    "$Default/0, 0, false",
    "$Default/0, 5000, false",
    "ns.example/hub/group/checkpoint/0, 150, false",
    "ns.example/hub/group/ownership/0, 150, false"
  })
  void only_what_may_be_a_lease_has_to_be_read(String name, long length, boolean needed) {
    assertThat(LayoutDetector.needsBody(blob(name, length))).isEqualTo(needed);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"orders, orders", "orders:20eu, orders eu", "a::20acb, a€b", "a:2, a:2"})
  void names_of_the_functions_host_are_unescaped(String escaped, String name) {
    assertThat(FunctionsNames.unescape(escaped)).isEqualTo(name);
  }
}
