package io.hubscale.testkit.eventhubs;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.amqp.messaging.DeliveryAnnotations;
import org.apache.qpid.proton.amqp.messaging.Header;
import org.apache.qpid.proton.amqp.messaging.MessageAnnotations;
import org.apache.qpid.proton.codec.AMQPDefinedTypes;
import org.apache.qpid.proton.codec.DecoderImpl;
import org.apache.qpid.proton.codec.EncoderImpl;
import org.apache.qpid.proton.codec.ReadableBuffer;

/**
 * Events to and from the bytes of a transfer. I/O thread only.
 *
 * <p>Sections are read one by one rather than through proton-j's Message, which keeps the last of
 * several Data sections and so loses all events of a batch but one.
 */
final class EventCodec {

  /** Source: ReactorSender in azure-core-amqp: each Data section is a whole encoded message. */
  static final int BATCH_FORMAT = 0x80013700;

  /** Room for what the service adds to an event's annotations. */
  private static final int ADDED_ANNOTATIONS = 1024;

  private final DecoderImpl decoder = new DecoderImpl();
  private final EncoderImpl encoder = new EncoderImpl(decoder);

  /** The outermost annotations of a transfer, and its events. */
  record Transfer(Map<Symbol, Object> annotations, List<EventContent> events) {}

  private record Sections(EventContent content, List<Binary> data) {}

  EventCodec() {
    AMQPDefinedTypes.registerAllTypes(decoder, encoder);
  }

  /** Reads a transfer; refuses what is not an AMQP message. */
  Transfer decode(byte[] bytes, int messageFormat) {
    try {
      Sections outer = sections(new Binary(bytes));
      if (messageFormat != BATCH_FORMAT) {
        return new Transfer(outer.content().annotations(), List.of(outer.content()));
      }
      List<EventContent> events =
          outer.data().stream().map(data -> sections(data).content()).toList();
      return new Transfer(outer.content().annotations(), events);
    } catch (RuntimeException e) {
      // A broad catch, because the decoder throws whatever the client's bytes lead it into.
      throw ServiceRefusal.badArgument("The message cannot be decoded: " + e.getMessage());
    }
  }

  /** An event as a receiver gets it. */
  ByteBuffer encode(StoredEvent event, Map<Symbol, Object> deliveryAnnotations) {
    EventContent content = event.content();
    Map<Symbol, Object> annotations = new HashMap<>(content.annotations());
    annotations.putAll(EventAnnotations.of(event));
    ByteBuffer buffer =
        ByteBuffer.allocate(
            ADDED_ANNOTATIONS + sizeOf(content) + content.bareMessage().getLength());
    encoder.setByteBuffer(buffer);
    if (!deliveryAnnotations.isEmpty()) {
      encoder.writeObject(new DeliveryAnnotations(deliveryAnnotations));
    }
    encoder.writeObject(new MessageAnnotations(annotations));
    buffer.put(content.bareMessage().asByteBuffer());
    return buffer.flip();
  }

  private Sections sections(Binary message) {
    ReadableBuffer buffer = ReadableBuffer.ByteBufferReader.wrap(message.asByteBuffer().slice());
    decoder.setBuffer(buffer);
    Map<Symbol, Object> annotations = Map.of();
    List<Binary> data = new ArrayList<>();
    int bareStart = buffer.position();
    while (buffer.hasRemaining()) {
      switch (decoder.readObject()) {
        case Header ignored -> bareStart = buffer.position();
        case DeliveryAnnotations ignored -> bareStart = buffer.position();
        case MessageAnnotations section -> {
          annotations = section.getValue() == null ? Map.of() : section.getValue();
          bareStart = buffer.position();
        }
        case Data section -> data.add(section.getValue());
        case null, default -> {} // belongs to the bare message, which stays encoded
      }
    }
    Binary bare =
        new Binary(
            message.getArray(),
            message.getArrayOffset() + bareStart,
            message.getLength() - bareStart);
    return new Sections(new EventContent(annotations, bare), data);
  }

  /** A generous estimate: texts may take three bytes a character, other values are small. */
  private static int sizeOf(EventContent content) {
    return content.annotations().entrySet().stream()
        .mapToInt(
            entry -> 64 + 3 * (entry.getKey().length() + String.valueOf(entry.getValue()).length()))
        .sum();
  }
}
