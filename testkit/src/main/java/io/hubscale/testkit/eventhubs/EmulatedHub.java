package io.hubscale.testkit.eventhubs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * An event hub of the emulator, to be filled, emptied and grown by a test. Thread-safe.
 *
 * <p>Partition ids are {@code "0"} to {@code "n-1"}. A method that is given another one throws
 * {@link IllegalArgumentException}.
 */
public final class EmulatedHub {

  private final String name;
  private final Instant createdAt;
  private final InstantSource clock;
  private final AppendListener listener;
  private final List<PartitionLog> partitions = new CopyOnWriteArrayList<>();
  private final Set<String> consumerGroups = ConcurrentHashMap.newKeySet();
  private final AtomicInteger nextRoundRobin = new AtomicInteger();

  EmulatedHub(String name, int partitions, InstantSource clock, AppendListener listener) {
    this.name = name;
    this.clock = clock;
    this.createdAt = clock.instant();
    this.listener = listener;
    addConsumerGroup("$Default");
    addPartitions(partitions);
  }

  /** The name as it was given at creation; clients may spell it in any case. */
  public String name() {
    return name;
  }

  /** The ids of all partitions, in order. */
  public List<String> partitionIds() {
    return partitions.stream().map(PartitionLog::id).toList();
  }

  /** Adds partitions at the end, as scaling up a hub does; attached clients are not told. */
  public synchronized void addPartitions(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("at least one partition is added, not " + count);
    }
    int first = partitions.size();
    IntStream.range(first, first + count)
        .mapToObj(id -> new PartitionLog(Integer.toString(id), clock))
        .forEach(partitions::add);
  }

  /** Adds a consumer group besides {@code $Default}, which every hub has. */
  public void addConsumerGroup(String group) {
    consumerGroups.add(group.toLowerCase(Locale.ROOT));
  }

  /** Appends one event for each body; returns the sequence number of the last. */
  public long append(String partition, String... bodies) {
    return append(
        partition,
        Arrays.stream(bodies)
            .map(body -> EventContent.ofBody(body.getBytes(StandardCharsets.UTF_8)))
            .toList());
  }

  /** Appends one event; returns its sequence number. */
  public long append(String partition, byte[] body) {
    return append(partition, List.of(EventContent.ofBody(body)));
  }

  /** Appends a number of small events; returns the sequence number of the last. */
  public long appendMany(String partition, int count) {
    return append(
        partition,
        IntStream.range(0, count)
            .mapToObj(i -> EventContent.ofBody(("event " + i).getBytes(StandardCharsets.UTF_8)))
            .toList());
  }

  /** Drops the events below a sequence number, as retention does; numbers go on counting. */
  public void expireBefore(String partition, long sequenceNumber) {
    known(partition).expireBefore(sequenceNumber);
  }

  /** Drops all events, as retention does to a partition that nobody writes to. */
  public void expireAll(String partition) {
    known(partition).expireAll();
  }

  /** The sequence number of the newest event ever enqueued, -1 if there was none. */
  public long lastSequenceNumber(String partition) {
    return known(partition).state().lastSequenceNumber();
  }

  /**
   * The sequence number of the oldest retained event; of the last one when retention took them all,
   * 0 when there was none.
   */
  public long beginSequenceNumber(String partition) {
    return known(partition).state().beginSequenceNumber();
  }

  /** Whether no event is retained. */
  public boolean isEmpty(String partition) {
    return known(partition).state().empty();
  }

  Instant createdAt() {
    return createdAt;
  }

  boolean hasConsumerGroup(String group) {
    return consumerGroups.contains(group.toLowerCase(Locale.ROOT));
  }

  /** The partition that a client named. */
  PartitionLog partition(String id) {
    return partitions.stream()
        .filter(partition -> partition.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ServiceRefusal.noSuchPartition(id, partitions.size()));
  }

  /**
   * The partition for events of one key, always the same while the number of partitions stays.
   *
   * <p>Assumed: the service uses another hash; only its stability may be relied on.
   */
  PartitionLog partitionForKey(String key) {
    return partitions.get(Math.floorMod(key.hashCode(), partitions.size()));
  }

  /** The next partition in turn, for events that name neither partition nor key. */
  PartitionLog nextPartition() {
    return partitions.get(Math.floorMod(nextRoundRobin.getAndIncrement(), partitions.size()));
  }

  long append(PartitionLog partition, List<EventContent> events) {
    long last = partition.append(events);
    listener.appended(this, partition.id());
    return last;
  }

  private long append(String partition, List<EventContent> events) {
    return append(known(partition), events);
  }

  private PartitionLog known(String id) {
    return partitions.stream()
        .filter(partition -> partition.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "hub " + name + " has partitions " + partitionIds() + ", not " + id));
  }
}
