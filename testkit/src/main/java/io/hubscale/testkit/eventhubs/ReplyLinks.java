package io.hubscale.testkit.eventhubs;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.proton.codec.WritableBuffer;
import org.apache.qpid.proton.engine.Sender;
import org.apache.qpid.proton.message.Message;

/** The links of one connection on which replies go back, by reply-to address. I/O thread only. */
final class ReplyLinks {

  private static final int LARGEST_REPLY = 64 * 1024;

  private final Map<String, Sender> links = new HashMap<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST_REPLY);
  private long nextTag;

  /** Opens a link for the replies to an address. */
  LinkHandler open(Sender link, String replyTo) {
    link.setSource(link.getRemoteSource());
    link.setTarget(link.getRemoteTarget());
    link.open();
    links.put(replyTo, link);
    return new ReplyLink(link, replyTo);
  }

  /** Sends a reply; without a link there is nobody left to read it. */
  void send(String replyTo, Message reply) {
    Sender link = links.get(replyTo);
    if (link == null) {
      return;
    }
    buffer.clear();
    reply.encode(WritableBuffer.ByteBufferWrapper.wrap(buffer));
    link.delivery(ByteBuffer.allocate(Long.BYTES).putLong(nextTag++).array());
    link.send(buffer.array(), 0, buffer.position());
    link.advance();
  }

  private final class ReplyLink implements LinkHandler {

    private final Sender link;
    private final String replyTo;

    ReplyLink(Sender link, String replyTo) {
      this.link = link;
      this.replyTo = replyTo;
    }

    @Override
    public void delivered() {
      // The client settled a reply: the connection settles it too.
    }

    @Override
    public void flowed() {
      // proton-j sends queued replies by itself when credit comes.
    }

    @Override
    public void closed() {
      links.remove(replyTo, link);
    }
  }
}
