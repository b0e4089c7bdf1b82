package io.hubscale.core.trigger;

import java.util.List;

/** The answer to "which container is meant, and what opens it?". */
public sealed interface StorageReading {

  /** The container can be read. */
  record Accepted(StorageSource storage, String container) implements StorageReading {}

  /** Something is wrong; all of it, at once. */
  record Rejected(List<Violation> violations) implements StorageReading {
    public Rejected {
      violations = List.copyOf(violations);
    }
  }
}
