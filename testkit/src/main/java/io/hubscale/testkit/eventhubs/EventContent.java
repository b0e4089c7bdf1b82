package io.hubscale.testkit.eventhubs;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.Symbol;

/**
 * An event as its sender made it: annotations, and the rest of the AMQP message still encoded.
 *
 * <p>The rest (properties, application properties, body, footer) is never decoded, so that nothing
 * of it gets lost or altered between sender and receiver.
 *
 * @param annotations the sender's message annotations
 * @param bareMessage the encoded sections that follow the annotations
 */
record EventContent(Map<Symbol, Object> annotations, Binary bareMessage) {

  private static final int LARGEST_SHORT_BINARY = 255;

  EventContent {
    // Not Map.copyOf: values may be null in AMQP.
    annotations = Collections.unmodifiableMap(new HashMap<>(annotations));
  }

  /** An event with a body and nothing else: one Data section. Source: AMQP 1.0, part 3.2.6. */
  static EventContent ofBody(byte[] body) {
    ByteBuffer section = ByteBuffer.allocate(8 + body.length);
    section.put((byte) 0x00).put((byte) 0x53).put((byte) 0x75);
    if (body.length <= LARGEST_SHORT_BINARY) {
      section.put((byte) 0xa0).put((byte) body.length);
    } else {
      section.put((byte) 0xb0).putInt(body.length);
    }
    section.put(body);
    return new EventContent(Map.of(), new Binary(section.array(), 0, section.position()));
  }
}
