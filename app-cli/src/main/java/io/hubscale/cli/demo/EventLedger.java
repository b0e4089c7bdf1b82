package io.hubscale.cli.demo;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who processed what: an event that two consumers saw, as happens when a partition moves, counts
 * once.
 */
final class EventLedger {

  private final Map<String, BitSet> seen = new HashMap<>();
  private final Map<String, Long> byConsumer = new TreeMap<>();

  /** Notes an event. */
  synchronized void processed(String consumer, String partition, long sequenceNumber) {
    BitSet numbers = seen.computeIfAbsent(partition, id -> new BitSet());
    int number = Math.toIntExact(sequenceNumber);
    if (!numbers.get(number)) {
      numbers.set(number);
      byConsumer.merge(consumer, 1L, Long::sum);
    }
  }

  /** Distinct events. */
  synchronized long distinctEvents() {
    return seen.values().stream().mapToLong(BitSet::cardinality).sum();
  }

  /** Distinct events by the consumer that saw them first. */
  synchronized Map<String, Long> eventsByConsumer() {
    return new TreeMap<>(byConsumer);
  }
}
