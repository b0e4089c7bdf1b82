package io.hubscale.testkit.eventhubs;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.apache.qpid.proton.amqp.Symbol;

/**
 * The annotations by which the service tells receivers about an event and its partition.
 *
 * <p>Source: AmqpMessageConstant in azure-core-amqp and EventHubMessageSerializer in
 * azure-messaging-eventhubs.
 */
final class EventAnnotations {

  static final Symbol PARTITION_KEY = Symbol.valueOf("x-opt-partition-key");

  private static final Symbol OFFSET = Symbol.valueOf("x-opt-offset");
  private static final Symbol SEQUENCE_NUMBER = Symbol.valueOf("x-opt-sequence-number");
  private static final Symbol ENQUEUED_TIME = Symbol.valueOf("x-opt-enqueued-time");

  private EventAnnotations() {}

  /** What every event carries. */
  static Map<Symbol, Object> of(StoredEvent event) {
    return Map.of(
        SEQUENCE_NUMBER, event.sequenceNumber(),
        OFFSET, Long.toString(event.offset()),
        ENQUEUED_TIME, Date.from(event.enqueuedTime()));
  }

  /** What an event carries besides for a receiver that tracks the end of its partition. */
  static Map<Symbol, Object> tracking(PartitionState state, Instant now) {
    return Map.of(
        Symbol.valueOf("last_enqueued_sequence_number"), state.lastSequenceNumber(),
        Symbol.valueOf("last_enqueued_offset"), Long.toString(state.lastOffset()),
        Symbol.valueOf("last_enqueued_time_utc"), Date.from(state.lastEnqueuedTime()),
        Symbol.valueOf("runtime_info_retrieval_time_utc"), Date.from(now));
  }
}
