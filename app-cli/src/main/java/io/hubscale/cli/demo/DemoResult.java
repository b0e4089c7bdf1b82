package io.hubscale.cli.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * The facts at the end.
 *
 * @param producedEvents that the hub accepted
 * @param processedEvents distinct ones
 * @param maxReplicas the most that were wanted
 * @param finalReplicas wanted at the end
 * @param finalLagEvents at the end
 * @param eventsByConsumer distinct events by who saw them first
 * @param decisions in order
 */
record DemoResult(
    long producedEvents,
    long processedEvents,
    int maxReplicas,
    int finalReplicas,
    long finalLagEvents,
    Map<String, Long> eventsByConsumer,
    List<DemoDecision> decisions) {

  String toJson() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("producedEvents", producedEvents);
    root.put("processedEvents", processedEvents);
    root.put("maxReplicas", maxReplicas);
    root.put("finalReplicas", finalReplicas);
    root.put("finalLagEvents", finalLagEvents);
    ObjectNode consumers = root.putObject("processedEventsByConsumer");
    eventsByConsumer.forEach(consumers::put);
    ArrayNode list = root.putArray("decisions");
    for (DemoDecision decision : decisions) {
      list.addObject()
          .put("at", decision.at().truncatedTo(ChronoUnit.MILLIS).toString())
          .put("from", decision.from())
          .put("to", decision.to())
          .put("reason", decision.reason());
    }
    return root.toPrettyString();
  }

  String toText() {
    return """
    produced %d events, processed %d of them by %d consumers
    at most %d replicas ran; %d run now, with a lag of %d events
    """
        .formatted(
            producedEvents,
            processedEvents,
            eventsByConsumer.size(),
            maxReplicas,
            finalReplicas,
            finalLagEvents);
  }
}
