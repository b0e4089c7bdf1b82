package io.hubscale.testkit.eventhubs;

import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.proton.Proton;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.message.Message;

/**
 * The answer of a request node.
 *
 * @param properties status, description and, for a failure, the condition
 * @param body the AMQP map in the body, empty for none
 */
record Reply(Map<String, Object> properties, Map<String, Object> body) {

  private static final String STATUS = "status-code";
  private static final String DESCRIPTION = "status-description";

  Reply {
    properties = Map.copyOf(properties);
    body = Map.copyOf(body);
  }

  static Reply ok(Map<String, Object> body) {
    return new Reply(Map.of(STATUS, 200, DESCRIPTION, "OK"), body);
  }

  static Reply accepted() {
    return new Reply(Map.of(STATUS, 202, DESCRIPTION, "Accepted"), Map.of());
  }

  static Reply failed(int status, String description) {
    return new Reply(Map.of(STATUS, status, DESCRIPTION, description), Map.of());
  }

  static Reply refused(ServiceRefusal refusal) {
    return new Reply(
        Map.of(
            STATUS,
            refusal.status(),
            DESCRIPTION,
            refusal.description(),
            "error-condition",
            Symbol.valueOf(refusal.condition())),
        Map.of());
  }

  Message toMessage(Object correlationId) {
    Message message = Proton.message();
    message.setCorrelationId(correlationId);
    message.setApplicationProperties(new ApplicationProperties(new HashMap<>(properties)));
    message.setBody(new AmqpValue(new HashMap<>(body)));
    return message;
  }
}
