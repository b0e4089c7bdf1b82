package io.hubscale.core.checkpoint;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Which of the spellings that were looked at is the consumer's.
 *
 * @param chosen the set to use
 * @param forked whether another spelling holds checkpoints too: a migration, or a mixed fleet
 */
public record SpellingChoice(CheckpointSet chosen, boolean forked) {

  private static final Comparator<CheckpointSet> BEST_LAST =
      Comparator.comparing((CheckpointSet set) -> !set.isEmpty())
          .thenComparing(set -> set.lastWritten().orElse(Instant.MIN))
          .thenComparing(set -> !set.owners().isEmpty());

  /**
   * Chooses the set that was written last; on a fork never the one with the larger numbers.
   *
   * @param candidates one set a spelling; with none the choice is an empty set
   */
  public static SpellingChoice among(List<CheckpointSet> candidates) {
    long written = candidates.stream().filter(set -> !set.isEmpty()).count();
    return new SpellingChoice(
        candidates.stream().max(BEST_LAST).orElseGet(CheckpointSet::none), written > 1);
  }
}
