package io.hubscale.testkit.eventhubs;

import java.util.Optional;
import org.apache.qpid.proton.engine.Delivery;
import org.apache.qpid.proton.engine.Receiver;

/** A message that has arrived completely; its receiver settles the delivery. */
final class IncomingMessage {

  private final Delivery delivery;
  private final byte[] bytes;

  private IncomingMessage(Delivery delivery, byte[] bytes) {
    this.delivery = delivery;
    this.bytes = bytes;
  }

  /** The next complete message on a link, if there is one; a message spans several frames. */
  static Optional<IncomingMessage> next(Receiver link) {
    Delivery delivery = link.current();
    while (delivery != null && delivery.isAborted()) {
      delivery.settle();
      delivery = link.current();
    }
    if (delivery == null || !delivery.isReadable() || delivery.isPartial()) {
      return Optional.empty();
    }
    byte[] bytes = new byte[delivery.pending()];
    link.recv(bytes, 0, bytes.length);
    link.advance();
    return Optional.of(new IncomingMessage(delivery, bytes));
  }

  Delivery delivery() {
    return delivery;
  }

  byte[] bytes() {
    return bytes;
  }
}
