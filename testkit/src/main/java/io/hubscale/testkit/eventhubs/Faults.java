package io.hubscale.testkit.eventhubs;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What goes wrong in the emulator, until {@link #clear()}. Thread-safe; each setting takes effect
 * for requests that arrive after the call.
 *
 * <p>Faults of management requests touch neither {@code $cbs} nor sending and receiving. A
 * partition is named by its id and meant in every hub.
 */
public final class Faults {

  /** The sockets' side of the faults. */
  interface Network {

    void refuseConnections(boolean refuse);

    void dropConnections();
  }

  /** What happens to one management request. */
  sealed interface Fate {

    /** It is answered after a while, possibly none. */
    record Answered(Duration after) implements Fate {}

    /** It is answered with an error after a while. */
    record Failed(Duration after, Reply reply) implements Fate {}

    /** It gets no answer. */
    record Unanswered() implements Fate {}
  }

  private final Network network;
  private final Set<String> unansweredPartitions = ConcurrentHashMap.newKeySet();
  private final Map<String, Reply> failingPartitions = new ConcurrentHashMap<>();
  private volatile Duration latency = Duration.ZERO;
  private volatile boolean allUnanswered;

  Faults(Network network) {
    this.network = network;
  }

  /** Delays each management answer by this much; requests wait side by side, not in a queue. */
  public void latency(Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("latency must not be negative: " + delay);
    }
    latency = delay;
  }

  /**
   * Swallows every management request. The Java SDK then waits for ever, so its caller needs a time
   * limit of its own.
   */
  public void leaveUnanswered(boolean unanswered) {
    allUnanswered = unanswered;
  }

  /** Swallows the reads of one partition. */
  public void leavePartitionUnanswered(String partition, boolean unanswered) {
    if (unanswered) {
      unansweredPartitions.add(partition);
    } else {
      unansweredPartitions.remove(partition);
    }
  }

  /** Answers the reads of one partition with this status, such as 503, and description. */
  public void failPartition(String partition, int statusCode, String description) {
    failingPartitions.put(partition, Reply.failed(statusCode, description));
  }

  /**
   * Closes the listening socket, so that new connections are refused, or opens it again on the same
   * port. Connections that are open stay; {@link #dropConnections()} ends them.
   */
  public void refuseConnections(boolean refuse) {
    network.refuseConnections(refuse);
  }

  /** Ends every open connection without a word, as a failing gateway does. */
  public void dropConnections() {
    network.dropConnections();
  }

  /** Ends all faults: answers at once, and accepts connections. */
  public void clear() {
    latency = Duration.ZERO;
    allUnanswered = false;
    unansweredPartitions.clear();
    failingPartitions.clear();
    network.refuseConnections(false);
  }

  Fate fateOfHubRead() {
    return allUnanswered ? new Fate.Unanswered() : new Fate.Answered(latency);
  }

  Fate fateOfPartitionRead(String partition) {
    if (unansweredPartitions.contains(partition)) {
      return new Fate.Unanswered();
    }
    Reply failure = failingPartitions.get(partition);
    return failure != null && !allUnanswered ? new Fate.Failed(latency, failure) : fateOfHubRead();
  }
}
