package io.hubscale.testkit.eventhubs;

import java.util.Optional;
import org.apache.qpid.proton.amqp.UnsignedLong;
import org.apache.qpid.proton.amqp.messaging.Accepted;
import org.apache.qpid.proton.amqp.messaging.Rejected;
import org.apache.qpid.proton.amqp.transport.DeliveryState;
import org.apache.qpid.proton.engine.Delivery;
import org.apache.qpid.proton.engine.Link;
import org.apache.qpid.proton.engine.Receiver;

/** A client sends events. I/O thread only. */
final class SendLink implements HubLink {

  /** Source: "Azure Event Hubs quotas and limits", maximum size of a publication. */
  static final int MAX_MESSAGE_SIZE = 1024 * 1024;

  private static final int CREDIT = 300;

  private final Receiver link;
  private final EmulatedHub hub;
  private final Optional<PartitionLog> target;
  private final EventCodec codec;
  private final HubLinks hubLinks;
  private final RunningCounters counters;

  /**
   * @param target the partition that the link is bound to, if it is
   */
  SendLink(
      Receiver link,
      EmulatedHub hub,
      Optional<PartitionLog> target,
      EventCodec codec,
      HubLinks hubLinks,
      RunningCounters counters) {
    this.link = link;
    this.hub = hub;
    this.target = target;
    this.codec = codec;
    this.hubLinks = hubLinks;
    this.counters = counters;
  }

  void open() {
    link.setSource(link.getRemoteSource());
    link.setTarget(link.getRemoteTarget());
    link.setMaxMessageSize(UnsignedLong.valueOf(MAX_MESSAGE_SIZE));
    link.open();
    link.flow(CREDIT);
    hubLinks.add(this);
  }

  @Override
  public EmulatedHub hub() {
    return hub;
  }

  @Override
  public Link link() {
    return link;
  }

  @Override
  public void delivered() {
    Optional<IncomingMessage> message = IncomingMessage.next(link);
    while (message.isPresent()) {
      Delivery delivery = message.get().delivery();
      delivery.disposition(outcome(message.get()));
      delivery.settle();
      message = IncomingMessage.next(link);
    }
    if (link.getCredit() < CREDIT / 2) {
      link.flow(CREDIT - link.getCredit());
    }
  }

  @Override
  public void flowed() {
    // A sending client has no credit to give.
  }

  @Override
  public void closed() {
    hubLinks.remove(this);
  }

  private DeliveryState outcome(IncomingMessage message) {
    try {
      accept(message);
      return Accepted.getInstance();
    } catch (ServiceRefusal refusal) {
      Rejected rejected = new Rejected();
      rejected.setError(refusal.toErrorCondition());
      return rejected;
    }
  }

  private void accept(IncomingMessage message) {
    byte[] bytes = message.bytes();
    if (bytes.length > MAX_MESSAGE_SIZE) {
      throw ServiceRefusal.tooLarge(bytes.length, MAX_MESSAGE_SIZE);
    }
    EventCodec.Transfer transfer = codec.decode(bytes, message.delivery().getMessageFormat());
    // All events of a batch go to one partition, as on the service.
    hub.append(target.orElseGet(() -> partitionFor(transfer)), transfer.events());
    counters.eventsSent(transfer.events().size());
  }

  private PartitionLog partitionFor(EventCodec.Transfer transfer) {
    return transfer.annotations().get(EventAnnotations.PARTITION_KEY) instanceof String key
        ? hub.partitionForKey(key)
        : hub.nextPartition();
  }
}
