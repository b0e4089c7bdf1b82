package io.hubscale.core.lag;

import io.hubscale.core.hub.GroupAddress;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The lag of a consumer group over a whole hub.
 *
 * @param group whose lag
 * @param partitions one measurement for each partition, ordered by id
 */
public record HubLag(GroupAddress group, List<PartitionMeasurement> partitions) {

  public HubLag {
    partitions = List.copyOf(partitions);
  }

  /** The sum over the partitions whose lag is known. Units: events; saturates. */
  public long knownEvents() {
    return sum(
        partitions.stream()
            .mapToLong(p -> p.lag() instanceof PartitionLag.Known(var events) ? events : 0));
  }

  /**
   * The best guess for the whole hub: what is known, the lower limit of what is bounded, and the
   * mean of the known for each partition that is unknown. Only ever good enough to scale out.
   *
   * <p>A bounded partition is most often a late answer, which must not scale out to its whole
   * retention; it lowers the coverage instead, and with that withholds scale-in.
   *
   * <p>Units: events; saturates. With no partition known the unknown ones count 0.
   */
  public long estimatedEvents() {
    long known = knownEvents();
    int knownPartitions = coverage().known();
    // rounded up: a guess for scale-out must not lose the lone event
    long mean = knownPartitions == 0 ? 0 : Math.ceilDiv(known, knownPartitions);
    return sum(
        partitions.stream()
            .mapToLong(
                partition ->
                    switch (partition.lag()) {
                      case PartitionLag.Known(var events) -> events;
                      case PartitionLag.Bounded(var min, var max) -> min;
                      case PartitionLag.Unknown() -> mean;
                      case PartitionLag.Ignored() -> 0;
                    }));
  }

  /** How many of the partitions that count are known. */
  public Coverage coverage() {
    int known = 0;
    int total = 0;
    for (PartitionMeasurement partition : partitions) {
      switch (partition.lag()) {
        case PartitionLag.Known(var events) -> {
          known++;
          total++;
        }
        case PartitionLag.Bounded(var min, var max) -> total++;
        case PartitionLag.Unknown() -> total++;
        case PartitionLag.Ignored() -> {}
      }
    }
    return new Coverage(known, total);
  }

  private static long sum(LongStream lags) {
    return lags.reduce(0, (a, b) -> a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
  }
}
