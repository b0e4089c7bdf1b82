package io.hubscale.testkit.fakes;

import io.hubscale.core.hub.HubAddress;
import io.hubscale.core.hub.HubReading;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.PartitionProperties;
import io.hubscale.core.hub.PartitionReading;
import io.hubscale.core.port.HubProperties;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.trigger.HubSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Event hubs in memory, as nothing but the properties of their partitions. Thread-safe. */
public final class InMemoryHubProperties implements HubProperties {

  private final Map<HubAddress, Map<PartitionId, PartitionReading>> hubs =
      new ConcurrentHashMap<>();
  private final Map<HubAddress, Problem> failures = new ConcurrentHashMap<>();
  private final AtomicInteger reads = new AtomicInteger();

  /** Sets what is known of a partition; creates the hub when needed. */
  public void put(HubAddress hub, PartitionProperties partition) {
    put(hub, new PartitionReading.Known(partition));
  }

  /** Answers for this one partition with a problem; creates the hub when needed. */
  public void failPartition(HubAddress hub, PartitionId partition, Problem problem) {
    put(hub, new PartitionReading.Unknown(partition, problem));
  }

  /** Answers every reading of this hub with a problem, until {@link #heal}. */
  public void fail(HubAddress hub, Problem problem) {
    failures.put(hub, problem);
  }

  /** Ends {@link #fail}. */
  public void heal(HubAddress hub) {
    failures.remove(hub);
  }

  /** How often a hub was read so far. */
  public int reads() {
    return reads.get();
  }

  @Override
  public HubReading read(HubSource source) {
    reads.incrementAndGet();
    HubAddress address = source.address();
    Problem failure = failures.get(address);
    if (failure != null) {
      return new HubReading.Failed(failure);
    }
    Map<PartitionId, PartitionReading> hub = hubs.get(address);
    return hub == null ? new HubReading.Failed(missing(address)) : reading(hub);
  }

  private void put(HubAddress hub, PartitionReading reading) {
    hubs.computeIfAbsent(hub, address -> new ConcurrentSkipListMap<>())
        .put(reading.partition(), reading);
  }

  private static HubReading reading(Map<PartitionId, PartitionReading> hub) {
    List<PartitionReading> partitions = List.copyOf(hub.values());
    return partitions.stream()
        .filter(PartitionReading.Known.class::isInstance)
        .findFirst()
        .<HubReading>map(known -> new HubReading.Read(partitions))
        .orElseGet(
            () ->
                new HubReading.Failed(
                    ((PartitionReading.Unknown) partitions.getFirst()).problem()));
  }

  private static Problem missing(HubAddress address) {
    return new Problem.NotThere(
        ProblemCode.EVENT_HUB_NOT_FOUND,
        "namespace " + address.namespace() + " has no event hub '" + address.eventHub() + "'",
        "create it, or name another");
  }
}
