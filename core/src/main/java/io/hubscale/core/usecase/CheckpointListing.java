package io.hubscale.core.usecase;

import io.hubscale.core.checkpoint.FoundBlob;
import io.hubscale.core.problem.Problem;
import java.util.List;

/** The answer to "which checkpoints are in this container?". */
public sealed interface CheckpointListing {

  /**
   * The container was listed.
   *
   * @param checkpoints ordered by blob name; claims and foreign blobs are not among them
   * @param unread problems with blobs whose content may be a checkpoint but could not be read
   */
  record Listed(List<FoundBlob> checkpoints, List<Problem> unread) implements CheckpointListing {
    public Listed {
      checkpoints = List.copyOf(checkpoints);
      unread = List.copyOf(unread);
    }
  }

  /** Nothing is known. */
  record Failed(Problem problem) implements CheckpointListing {}
}
