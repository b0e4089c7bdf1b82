package io.hubscale.core.checkpoint;

import static io.hubscale.core.checkpoint.Spelling.LOWER_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubscale.core.checkpoint.CheckpointReading.Absent;
import io.hubscale.core.checkpoint.CheckpointReading.Found;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.SequenceNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CheckpointSetTest {

  private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2026-02-01T00:00:00Z");
  private static final String PREFIX = MetadataLayout.prefix(Blobs.GROUP, LOWER_CASE);

  @Test
  void a_listing_becomes_checkpoints_and_claims_by_partition() {
    CheckpointSet set =
        set(
            Blobs.checkpoint(LOWER_CASE, "0", "80", EARLY),
            Blobs.checkpoint(LOWER_CASE, "1", "-1", EARLY),
            Blobs.claim(LOWER_CASE, "0", "worker-1", LATE),
            Blobs.claim(LOWER_CASE, "1", "", LATE));

    assertThat(set.checkpoint(id("0"), Absent.Reason.BLOB_MISSING))
        .isEqualTo(
            new Found(
                new Checkpoint(new SequenceNumber(80), EARLY, PREFIX + "checkpoint/0", Set.of())));
    assertThat(set.checkpoint(id("1"), Absent.Reason.BLOB_MISSING))
        .isEqualTo(new Absent(Absent.Reason.NEGATIVE_SEQUENCE));
    assertThat(set.owner(id("0"))).isEqualTo(new Ownership.Owned("worker-1", LATE));
    assertThat(set.owner(id("1"))).isEqualTo(new Ownership.Relinquished(LATE));
  }

  @Test
  void a_partition_without_blobs_is_absent_for_the_reason_given_and_unowned() {
    CheckpointSet set = set(Blobs.checkpoint(LOWER_CASE, "0", "80", EARLY));

    assertThat(set.checkpoint(id("1"), Absent.Reason.CONTAINER_MISSING))
        .isEqualTo(new Absent(Absent.Reason.CONTAINER_MISSING));
    assertThat(set.owner(id("1"))).isEqualTo(new Ownership.Unowned());
  }

  @Test
  void claims_and_foreign_blobs_alone_leave_the_set_empty() {
    CheckpointSet set =
        set(
            Blobs.claim(LOWER_CASE, "0", "worker-1", LATE),
            Blobs.blob(PREFIX + "0", "OWNINGHOST=h"),
            Blobs.blob(PREFIX + "checkpoint", "hdi_isfolder=true"));

    assertThat(set.isEmpty()).isTrue();
    assertThat(set.lastWritten()).isEmpty();
  }

  @Test
  void an_unreadable_checkpoint_shows_that_a_consumer_was_here() {
    CheckpointSet set = set(Blobs.blob(PREFIX + "checkpoint/0", "offset=4096"));

    assertThat(set.isEmpty()).isFalse();
  }

  @Test
  void the_set_was_written_when_its_youngest_checkpoint_was() {
    CheckpointSet set =
        set(
            Blobs.checkpoint(LOWER_CASE, "0", "80", EARLY),
            Blobs.checkpoint(LOWER_CASE, "1", "3", LATE),
            Blobs.claim(LOWER_CASE, "0", "worker-1", LATE.plusSeconds(60)));

    assertThat(set.lastWritten()).contains(LATE);
  }

  @Test
  void a_checkpoint_names_an_event() {
    assertThatThrownBy(() -> new Checkpoint(new SequenceNumber(-1), EARLY, "x", Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CheckpointSet set(ListedBlob... blobs) {
    return CheckpointSet.of(LOWER_CASE, List.of(blobs));
  }

  private static PartitionId id(String value) {
    return new PartitionId(value);
  }
}
