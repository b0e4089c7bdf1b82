package io.hubscale.core.usecase;

import io.hubscale.core.checkpoint.Spelling;
import io.hubscale.core.lag.HubLag;
import io.hubscale.core.problem.Problem;
import java.time.Instant;
import java.util.List;

/** The answer to "how far behind is this consumer group?". */
public sealed interface LagMeasurement {

  /**
   * The lag of at least one partition is known.
   *
   * @param at when it was measured
   * @param lag partition by partition
   * @param spelling how the consumer spells its blobs' names
   * @param warnings what the reader should know about the whole; sentences
   */
  record Measured(Instant at, HubLag lag, Spelling spelling, List<String> warnings)
      implements LagMeasurement {
    public Measured {
      warnings = List.copyOf(warnings);
    }
  }

  /** Nothing is known. */
  record Failed(Problem problem) implements LagMeasurement {}
}
