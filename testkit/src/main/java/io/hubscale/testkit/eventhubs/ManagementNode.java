package io.hubscale.testkit.eventhubs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * {@code $management}, which reads the properties of hubs and partitions.
 *
 * <p>Source: ManagementChannel and EventHubMessageSerializer in azure-messaging-eventhubs: the
 * token comes with each request, numbers are AMQP longs, offsets strings, times AMQP time stamps.
 */
final class ManagementNode implements RequestNode {

  private static final String HUB = "com.microsoft:eventhub";
  private static final String PARTITION = "com.microsoft:partition";

  private final Namespace namespace;
  private final SharedAccessKey key;
  private final Faults faults;
  private final RunningCounters counters;
  private final InstantSource clock;
  private final BiConsumer<Duration, Runnable> scheduler;

  /**
   * @param scheduler runs something on the I/O thread after a while
   */
  ManagementNode(
      Namespace namespace,
      SharedAccessKey key,
      Faults faults,
      RunningCounters counters,
      InstantSource clock,
      BiConsumer<Duration, Runnable> scheduler) {
    this.namespace = namespace;
    this.key = key;
    this.faults = faults;
    this.counters = counters;
    this.clock = clock;
    this.scheduler = scheduler;
  }

  @Override
  public void answer(Request request, Consumer<Reply> answer) {
    if (!request.required("operation").equals("READ")) {
      throw ServiceRefusal.notImplemented(request.required("operation"));
    }
    switch (request.required("type")) {
      case HUB -> {
        counters.hubRead();
        meet(faults.fateOfHubRead(), () -> readHub(request), answer);
      }
      case PARTITION -> {
        counters.partitionRead();
        String partition = request.required("partition");
        meet(
            faults.fateOfPartitionRead(partition), () -> readPartition(request, partition), answer);
      }
      default -> throw ServiceRefusal.notImplemented(request.required("type"));
    }
  }

  private void meet(Faults.Fate fate, Supplier<Reply> reading, Consumer<Reply> answer) {
    switch (fate) {
      case Faults.Fate.Unanswered() -> {}
      case Faults.Fate.Answered(Duration after) -> answerAfter(after, reading, answer);
      case Faults.Fate.Failed(Duration after, Reply failure) ->
          answerAfter(after, () -> failure, answer);
    }
  }

  private void answerAfter(Duration delay, Supplier<Reply> reading, Consumer<Reply> answer) {
    counters.requestStarted();
    Runnable respond =
        () -> {
          counters.requestAnswered();
          answer.accept(orRefusal(reading));
        };
    if (delay.isZero()) {
      respond.run();
    } else {
      scheduler.accept(delay, respond);
    }
  }

  /** A delayed reading happens outside {@link #answer}, so its refusal is caught here. */
  private static Reply orRefusal(Supplier<Reply> reading) {
    try {
      return reading.get();
    } catch (ServiceRefusal refusal) {
      return Reply.refused(refusal);
    }
  }

  private Reply readHub(Request request) {
    EmulatedHub hub = authorizedHub(request);
    return Reply.ok(
        Map.of(
            "name", hub.name(),
            "type", HUB,
            "created_at", Date.from(hub.createdAt()),
            "partition_count", hub.partitionIds().size(),
            "partition_ids", hub.partitionIds().toArray(String[]::new)));
  }

  private Reply readPartition(Request request, String partition) {
    EmulatedHub hub = authorizedHub(request);
    PartitionState state = hub.partition(partition).state();
    Map<String, Object> body = new HashMap<>();
    body.put("name", hub.name());
    body.put("type", PARTITION);
    body.put("partition", partition);
    body.put("begin_sequence_number", state.beginSequenceNumber());
    body.put("last_enqueued_sequence_number", state.lastSequenceNumber());
    body.put("last_enqueued_offset", Long.toString(state.lastOffset()));
    body.put("last_enqueued_time_utc", Date.from(state.lastEnqueuedTime()));
    body.put("is_partition_empty", state.empty());
    body.put("runtime_info_retrieval_time_utc", Date.from(clock.instant()));
    return Reply.ok(body);
  }

  private EmulatedHub authorizedHub(Request request) {
    String name = request.required("name");
    Object token = request.properties().get("security_token");
    key.verify(token == null ? "" : token.toString(), name);
    return namespace.hub(name);
  }
}
