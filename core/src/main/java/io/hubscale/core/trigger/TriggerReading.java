package io.hubscale.core.trigger;

import java.util.List;

/** The answer to "what does this trigger ask for?". */
public sealed interface TriggerReading {

  /** The trigger is valid. */
  record Accepted(TriggerSpec spec) implements TriggerReading {}

  /** The trigger is not valid; all that is wrong with it, at once. */
  record Rejected(List<Violation> violations) implements TriggerReading {
    public Rejected {
      violations = List.copyOf(violations);
      if (violations.isEmpty()) {
        throw new IllegalArgumentException("a rejection has a reason");
      }
    }
  }
}
