package io.hubscale.testkit.eventhubs;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The events of one partition, in order. Thread-safe. */
final class PartitionLog {

  /** Assumed: what the service reports where no event was ever enqueued (.NET's least time). */
  private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

  /** Bytes an event takes besides its message, so that offsets are no sequence numbers. */
  private static final long OVERHEAD = 40;

  private final String id;
  private final InstantSource clock;
  private final List<StoredEvent> retained = new ArrayList<>();
  private long lastSequenceNumber = -1;
  private long lastOffset = -1;
  private long nextOffset;
  private Instant lastEnqueuedTime = NEVER;

  PartitionLog(String id, InstantSource clock) {
    this.id = id;
    this.clock = clock;
  }

  String id() {
    return id;
  }

  /** Adds events under one time stamp; returns the sequence number of the last. */
  synchronized long append(List<EventContent> contents) {
    // AMQP time stamps carry milliseconds.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (EventContent content : contents) {
      lastSequenceNumber++;
      lastOffset = nextOffset;
      nextOffset += OVERHEAD + content.bareMessage().getLength();
      lastEnqueuedTime = now;
      retained.add(new StoredEvent(lastSequenceNumber, lastOffset, now, content));
    }
    return lastSequenceNumber;
  }

  /** Forgets events below a sequence number, as retention does. */
  synchronized void expireBefore(long sequenceNumber) {
    retained.subList(0, indexOf(sequenceNumber)).clear();
  }

  synchronized void expireAll() {
    retained.clear();
  }

  /**
   * The partition's properties now.
   *
   * <p>Assumed: a partition that retention emptied reports its last sequence number as the first
   * one too, and keeps the time and offset of its last event; one that was never used reports 0 and
   * -1.
   */
  synchronized PartitionState state() {
    long begin =
        retained.isEmpty() ? Math.max(lastSequenceNumber, 0) : retained.getFirst().sequenceNumber();
    return new PartitionState(
        begin, lastSequenceNumber, lastOffset, lastEnqueuedTime, retained.isEmpty());
  }

  /**
   * Up to a number of events from a sequence number on, or from the first retained one after it.
   */
  synchronized List<StoredEvent> read(long fromSequenceNumber, int atMost) {
    int from = indexOf(fromSequenceNumber);
    int to = (int) Math.min((long) from + atMost, retained.size());
    return List.copyOf(retained.subList(from, to));
  }

  /**
   * The sequence number of the first event that a receiver starting there gets, be it yet to come.
   *
   * <p>A position beyond the end is refused. Source: the service's answers quoted in
   * Azure/azure-event-hubs-python issue 13 and Azure/azure-event-hubs-spark issue 315.
   */
  synchronized long firstFrom(StartPosition position) {
    return switch (position) {
      case StartPosition.Earliest() -> beginIndex();
      case StartPosition.Latest() -> lastSequenceNumber + 1;
      case StartPosition.AtSequenceNumber(long number, boolean inclusive) -> {
        long first = inclusive ? number : number + 1;
        if (first > lastSequenceNumber + 1) {
          throw beyondTheEnd("sequence number", number, lastSequenceNumber);
        }
        yield first;
      }
      case StartPosition.AtOffset(long offset, boolean inclusive) -> {
        if (offset > lastOffset) {
          throw beyondTheEnd("offset", offset, lastOffset);
        }
        yield firstWhere(event -> inclusive ? event.offset() >= offset : event.offset() > offset);
      }
      case StartPosition.AtTime(Instant time, boolean inclusive) ->
          firstWhere(
              event ->
                  event.enqueuedTime().isAfter(time)
                      || (inclusive && event.enqueuedTime().equals(time)));
    };
  }

  private long beginIndex() {
    return lastSequenceNumber + 1 - retained.size();
  }

  private int indexOf(long sequenceNumber) {
    return Math.clamp(sequenceNumber - beginIndex(), 0, retained.size());
  }

  private long firstWhere(Predicate<StoredEvent> wanted) {
    return retained.stream()
        .filter(wanted)
        .findFirst()
        .map(StoredEvent::sequenceNumber)
        .orElse(lastSequenceNumber + 1);
  }

  private static ServiceRefusal beyondTheEnd(String what, long asked, long last) {
    return ServiceRefusal.badArgument(
        "The supplied "
            + what
            + " '"
            + asked
            + "' is invalid. The last "
            + what
            + " in the system is '"
            + last
            + "'");
  }
}
