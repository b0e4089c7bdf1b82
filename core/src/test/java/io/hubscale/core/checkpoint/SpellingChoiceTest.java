package io.hubscale.core.checkpoint;

import static io.hubscale.core.checkpoint.Spelling.LOWER_CASE;
import static io.hubscale.core.checkpoint.Spelling.VERBATIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpellingChoiceTest {

  private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");

  @Test
  void the_spelling_that_holds_checkpoints_is_the_consumers() {
    CheckpointSet held = set(VERBATIM, Blobs.checkpoint(VERBATIM, "0", "50", JANUARY));
    CheckpointSet empty = set(LOWER_CASE);

    assertThat(SpellingChoice.among(List.of(empty, held)))
        .isEqualTo(new SpellingChoice(held, false));
    assertThat(SpellingChoice.among(List.of(held, empty)))
        .isEqualTo(new SpellingChoice(held, false));
  }

  // listing-go-and-dotnet-fork of spec/checkpoint-fixtures.json
  @Test
  void on_a_fork_the_set_written_last_is_used_and_it_is_said() {
    CheckpointSet go = set(VERBATIM, Blobs.checkpoint(VERBATIM, "0", "50", JANUARY));
    CheckpointSet dotnet = set(LOWER_CASE, Blobs.checkpoint(LOWER_CASE, "0", "80", FEBRUARY));

    assertThat(SpellingChoice.among(List.of(go, dotnet)))
        .isEqualTo(new SpellingChoice(dotnet, true));
    assertThat(SpellingChoice.among(List.of(dotnet, go)))
        .isEqualTo(new SpellingChoice(dotnet, true));
  }

  @Test
  void the_set_written_last_is_used_even_with_the_smaller_number() {
    CheckpointSet later = set(VERBATIM, Blobs.checkpoint(VERBATIM, "0", "50", FEBRUARY));
    CheckpointSet ahead = set(LOWER_CASE, Blobs.checkpoint(LOWER_CASE, "0", "80", JANUARY));

    assertThat(SpellingChoice.among(List.of(later, ahead)))
        .isEqualTo(new SpellingChoice(later, true));
    assertThat(SpellingChoice.among(List.of(ahead, later)))
        .isEqualTo(new SpellingChoice(later, true));
  }

  @Test
  void claims_decide_when_nothing_was_checkpointed() {
    CheckpointSet claimed = set(VERBATIM, Blobs.claim(VERBATIM, "0", "worker-1", JANUARY));
    CheckpointSet empty = set(LOWER_CASE);

    assertThat(SpellingChoice.among(List.of(claimed, empty)))
        .isEqualTo(new SpellingChoice(claimed, false));
    assertThat(SpellingChoice.among(List.of(empty, claimed)))
        .isEqualTo(new SpellingChoice(claimed, false));
  }

  @Test
  void claims_decide_nothing_against_a_checkpoint() {
    CheckpointSet claimed = set(VERBATIM, Blobs.claim(VERBATIM, "0", "worker-1", FEBRUARY));
    CheckpointSet held = set(LOWER_CASE, Blobs.checkpoint(LOWER_CASE, "0", "80", JANUARY));

    assertThat(SpellingChoice.among(List.of(claimed, held)))
        .isEqualTo(new SpellingChoice(held, false));
    assertThat(SpellingChoice.among(List.of(held, claimed)))
        .isEqualTo(new SpellingChoice(held, false));
  }

  @Test
  void without_candidates_the_choice_is_an_empty_set() {
    assertThat(SpellingChoice.among(List.of()))
        .isEqualTo(new SpellingChoice(CheckpointSet.none(), false));
  }

  private static CheckpointSet set(Spelling spelling, ListedBlob... blobs) {
    return CheckpointSet.of(spelling, List.of(blobs));
  }
}
