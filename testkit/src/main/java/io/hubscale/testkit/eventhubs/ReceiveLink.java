package io.hubscale.testkit.eventhubs;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.qpid.proton.amqp.DescribedType;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.messaging.Source;
import org.apache.qpid.proton.engine.Link;
import org.apache.qpid.proton.engine.Sender;

/** A client receives the events of a partition. I/O thread only. */
final class ReceiveLink implements HubLink {

  private static final Symbol FILTER = Symbol.valueOf("apache.org:selector-filter:string");
  private static final Symbol TRACKING =
      Symbol.valueOf("com.microsoft:enable-receiver-runtime-metric");

  /** The shared parts that every receiver works with. */
  record Environment(
      EventCodec codec, HubLinks hubLinks, RunningCounters counters, InstantSource clock) {}

  private final Sender link;
  private final EmulatedHub hub;
  private final String group;
  private final PartitionLog partition;
  private final OwnerLevel ownerLevel;
  private final boolean tracking;
  private final Environment environment;
  private long nextSequenceNumber;
  private long nextTag;

  ReceiveLink(
      Sender link, EmulatedHub hub, String group, PartitionLog partition, Environment environment) {
    this.link = link;
    this.hub = hub;
    this.group = group.toLowerCase(Locale.ROOT);
    this.partition = partition;
    this.environment = environment;
    this.ownerLevel =
        OwnerLevel.of(link.getRemoteProperties() == null ? Map.of() : link.getRemoteProperties());
    this.tracking =
        link.getRemoteDesiredCapabilities() != null
            && Arrays.asList(link.getRemoteDesiredCapabilities()).contains(TRACKING);
  }

  /** Attaches, or refuses because of the position or of another receiver. */
  void open(Source source) {
    nextSequenceNumber = partition.firstFrom(startPosition(source));
    environment.hubLinks().admit(this);
    link.setSource(source);
    link.setTarget(link.getRemoteTarget());
    if (tracking) {
      link.setOfferedCapabilities(new Symbol[] {TRACKING});
    }
    link.open();
  }

  @Override
  public EmulatedHub hub() {
    return hub;
  }

  @Override
  public Link link() {
    return link;
  }

  String partition() {
    return partition.id();
  }

  OwnerLevel ownerLevel() {
    return ownerLevel;
  }

  boolean sharesPartitionWith(ReceiveLink other) {
    return hub == other.hub && partition == other.partition && group.equals(other.group);
  }

  /** Sends what there is, as far as credit goes. */
  void deliver() {
    while (link.getCredit() > 0) {
      List<StoredEvent> events = partition.read(nextSequenceNumber, link.getCredit());
      if (events.isEmpty()) {
        break;
      }
      Map<Symbol, Object> deliveryAnnotations =
          tracking
              ? EventAnnotations.tracking(partition.state(), environment.clock().instant())
              : Map.of();
      for (StoredEvent event : events) {
        send(environment.codec().encode(event, deliveryAnnotations));
        nextSequenceNumber = event.sequenceNumber() + 1;
        environment.counters().eventReceived();
      }
    }
    if (link.getDrain()) {
      link.drained();
    }
  }

  @Override
  public void delivered() {
    // Settling is done by the connection; a receiver's outcome changes nothing in an event hub.
  }

  @Override
  public void flowed() {
    deliver();
  }

  @Override
  public void closed() {
    environment.hubLinks().remove(this);
  }

  private void send(ByteBuffer message) {
    link.delivery(ByteBuffer.allocate(Long.BYTES).putLong(nextTag++).array());
    link.send(message.array(), message.arrayOffset(), message.limit());
    link.advance();
  }

  /** Assumed: without a filter a receiver starts at the earliest event. */
  private static StartPosition startPosition(Source source) {
    if (source.getFilter() == null || source.getFilter().get(FILTER) == null) {
      return new StartPosition.Earliest();
    }
    Object filter = source.getFilter().get(FILTER);
    Object text = filter instanceof DescribedType described ? described.getDescribed() : filter;
    return StartPosition.parse(String.valueOf(text));
  }
}
