package io.hubscale.testkit.eventhubs;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.qpid.proton.Proton;
import org.apache.qpid.proton.amqp.messaging.Accepted;
import org.apache.qpid.proton.engine.Receiver;
import org.apache.qpid.proton.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A client sends requests to a node. I/O thread only. */
final class RequestLink implements LinkHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RequestLink.class);
  private static final int CREDIT = 1000;

  private final Receiver link;
  private final RequestNode node;
  private final ReplyLinks replies;

  RequestLink(Receiver link, RequestNode node, ReplyLinks replies) {
    this.link = link;
    this.node = node;
    this.replies = replies;
  }

  void open() {
    link.setSource(link.getRemoteSource());
    link.setTarget(link.getRemoteTarget());
    link.open();
    link.flow(CREDIT);
  }

  @Override
  public void delivered() {
    Optional<IncomingMessage> incoming = IncomingMessage.next(link);
    while (incoming.isPresent()) {
      incoming.get().delivery().disposition(Accepted.getInstance());
      incoming.get().delivery().settle();
      decode(incoming.get().bytes()).ifPresent(this::handle);
      incoming = IncomingMessage.next(link);
    }
    if (link.getCredit() < CREDIT / 2) {
      link.flow(CREDIT - link.getCredit());
    }
  }

  @Override
  public void flowed() {
    // A requesting client has no credit to give here.
  }

  @Override
  public void closed() {
    // Answers still to come go to the reply link, which knows whether it is there.
  }

  private static Optional<Message> decode(byte[] bytes) {
    Message message = Proton.message();
    try {
      message.decode(bytes, 0, bytes.length);
      return Optional.of(message);
    } catch (RuntimeException e) {
      // A broad catch, because the decoder throws whatever the client's bytes lead it into.
      LOG.debug("a request cannot be decoded", e);
      return Optional.empty();
    }
  }

  private void handle(Message message) {
    String replyTo = message.getReplyTo();
    Object id = message.getMessageId();
    if (replyTo == null || id == null) {
      return; // nobody could match an answer
    }
    Consumer<Reply> answer = reply -> replies.send(replyTo, reply.toMessage(id));
    try {
      node.answer(Request.of(message), answer);
    } catch (ServiceRefusal refusal) {
      answer.accept(Reply.refused(refusal));
    }
  }
}
