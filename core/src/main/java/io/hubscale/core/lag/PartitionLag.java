package io.hubscale.core.lag;

/** How many events a consumer group has still to read in one partition, and how sure that is. */
public sealed interface PartitionLag {

  /** The lag is this. Units: events. */
  record Known(long events) implements PartitionLag {
    public Known {
      if (events < 0) {
        throw new IllegalArgumentException("lag is not negative: " + events);
      }
    }
  }

  /** The lag is within these limits, both inclusive. Units: events. */
  record Bounded(long minEvents, long maxEvents) implements PartitionLag {
    public Bounded {
      if (minEvents < 0 || maxEvents < minEvents) {
        throw new IllegalArgumentException(
            "not a range of events: " + minEvents + ".." + maxEvents);
      }
    }
  }

  /** The lag cannot be told. */
  record Unknown() implements PartitionLag {}

  /** The partition is left out by policy: it counts neither as lag nor as a gap. */
  record Ignored() implements PartitionLag {}
}
