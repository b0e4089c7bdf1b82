package io.hubscale.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.checkpoint.FoundBlob;
import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.port.Checkpoints;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.trigger.Secret;
import io.hubscale.core.trigger.StorageSource;
import io.hubscale.core.usecase.CheckpointListing;
import io.hubscale.core.usecase.ListCheckpoints;
import io.hubscale.testkit.fakes.InMemoryCheckpoints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ListCheckpointsTest {

  private static final StorageSource STORAGE = new StorageSource("store", new Secret("key"));
  private static final String GROUP = "ns.example/orders/$default/";

  private final InMemoryCheckpoints checkpoints = new InMemoryCheckpoints();

  private void blob(String name, Map<String, String> metadata, long length) {
    checkpoints.put("state", new ListedBlob(name, metadata, Instant.EPOCH, length));
  }

  @Test
  void the_owner_is_that_of_the_claim_beside_the_checkpoint() {
    blob(GROUP + "checkpoint/0", Map.of("sequencenumber", "1"), 0);
    blob(GROUP + "checkpoint/1", Map.of("sequencenumber", "1"), 0);
    blob(GROUP + "ownership/0", Map.of("ownerid", "consumer-a"), 0);
    blob(GROUP + "ownership/1", Map.of("ownerid", ""), 0);

    assertThat(new ListCheckpoints(checkpoints).list(STORAGE, "state"))
        .isInstanceOfSatisfying(
            CheckpointListing.Listed.class,
            listed ->
                assertThat(listed.checkpoints())
                    .extracting(FoundBlob::owner)
                    .containsExactly("consumer-a", ""));
  }

  @Test
  void only_what_may_be_a_lease_is_read_and_what_cannot_be_read_is_said() {
    blob(GROUP + "checkpoint/0", Map.of("sequencenumber", "1"), 0);
    blob("$Default/0", Map.of(), 100);
    blob("film.mp4", Map.of(), 100_000_000);
    Problem gone = new Problem.NotThere(ProblemCode.BLOB_NOT_FOUND, "gone", "list again");
    List<String> read = new ArrayList<>();

    CheckpointListing listing =
        new ListCheckpoints(new Unreadable(checkpoints, gone, read)).list(STORAGE, "state");

    assertThat(read).containsExactly("$Default/0");
    assertThat(listing)
        .isInstanceOfSatisfying(
            CheckpointListing.Listed.class,
            listed -> {
              assertThat(listed.checkpoints()).hasSize(1);
              assertThat(listed.unread()).containsExactly(gone);
            });
  }

  @Test
  void a_container_without_leases_costs_one_listing_and_nothing_else() {
    blob(GROUP + "checkpoint/0", Map.of("sequencenumber", "1"), 0);
    List<String> read = new ArrayList<>();

    CheckpointListing listing =
        new ListCheckpoints(
                new Unreadable(
                    checkpoints,
                    new Problem.NotThere(ProblemCode.BLOB_NOT_FOUND, "gone", "list again"),
                    read))
            .list(STORAGE, "state");

    assertThat(listing).isInstanceOf(CheckpointListing.Listed.class);
    assertThat(checkpoints.listedPrefixes()).containsExactly("");
    assertThat(read).isEmpty();
  }

  /** Lists as usual; no content can be read. */
  private record Unreadable(Checkpoints lists, Problem problem, List<String> read)
      implements Checkpoints {

    @Override
    public Listing list(StorageSource storage, String container, String prefix) {
      return lists.list(storage, container, prefix);
    }

    @Override
    public Map<String, Content> contents(
        StorageSource storage, String container, List<String> blobs) {
      read.addAll(blobs);
      return blobs.stream()
          .collect(Collectors.toMap(blob -> blob, blob -> new Content.Failed(problem)));
    }

    @Override
    public Containers containers(StorageSource storage) {
      return lists.containers(storage);
    }
  }
}
