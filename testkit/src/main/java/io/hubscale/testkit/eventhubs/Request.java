package io.hubscale.testkit.eventhubs;

import java.util.Map;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.message.Message;

/**
 * A request to a request node.
 *
 * @param properties the application properties
 * @param body the value in the body, as text; empty if there is none
 */
record Request(Map<String, Object> properties, String body) {

  static Request of(Message message) {
    Map<String, Object> properties =
        message.getApplicationProperties() == null
            ? Map.of()
            : message.getApplicationProperties().getValue();
    String body =
        message.getBody() instanceof AmqpValue value && value.getValue() instanceof String text
            ? text
            : "";
    return new Request(properties, body);
  }

  /** A property as text; refused where the client left it out. */
  String required(String name) {
    Object value = properties.get(name);
    if (value == null) {
      throw ServiceRefusal.badArgument("The request has no property '" + name + "'");
    }
    return value.toString();
  }
}
