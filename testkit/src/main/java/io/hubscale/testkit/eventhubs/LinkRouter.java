package io.hubscale.testkit.eventhubs;

import java.util.Optional;
import org.apache.qpid.proton.amqp.messaging.Source;
import org.apache.qpid.proton.amqp.messaging.Target;
import org.apache.qpid.proton.engine.Link;
import org.apache.qpid.proton.engine.Receiver;
import org.apache.qpid.proton.engine.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each link that one client attaches to what its address names. I/O thread only. */
final class LinkRouter {

  private static final Logger LOG = LoggerFactory.getLogger(LinkRouter.class);

  private final Broker broker;
  private final ClaimsNode claims;
  private final ReplyLinks replies = new ReplyLinks();

  LinkRouter(Broker broker) {
    this.broker = broker;
    this.claims = new ClaimsNode(broker.key());
  }

  /**
   * Opens the link and tells who handles it; a refused link is opened, detached, and empty here.
   */
  Optional<LinkHandler> attach(Link link) {
    try {
      return Optional.of(
          switch (link) {
            case Receiver receiver -> clientSends(receiver);
            case Sender sender -> clientReceives(sender);
            default -> throw new IllegalStateException("a link is a sender or a receiver: " + link);
          });
    } catch (ServiceRefusal refusal) {
      LOG.atDebug().addKeyValue("link", link.getName()).log("refused: {}", refusal.getMessage());
      // An attach without source and target announces that a detach with the reason follows.
      // Source: AMQP 1.0, part 2.6.3.
      link.setSource(null);
      link.setTarget(null);
      link.open();
      link.setCondition(refusal.toErrorCondition());
      link.close();
      return Optional.empty();
    } finally {
      // Counted last: whoever waits for the count finds the link's position settled.
      broker.counters().linkOpened();
    }
  }

  private LinkHandler clientSends(Receiver link) {
    String address =
        link.getRemoteTarget() instanceof Target target && target.getAddress() != null
            ? target.getAddress()
            : "";
    return switch (EntityAddress.parse(address)) {
      case EntityAddress.Node(String name) -> requests(link, name);
      case EntityAddress.WholeHub(String hub) -> sending(link, address, hub, Optional.empty());
      case EntityAddress.HubPartition(String hub, String partition) ->
          sending(link, address, hub, Optional.of(partition));
      case EntityAddress.GroupPartition ignored -> throw ServiceRefusal.notFound(address);
      case EntityAddress.Unknown ignored -> throw ServiceRefusal.notFound(address);
    };
  }

  private LinkHandler clientReceives(Sender link) {
    if (!(link.getRemoteSource() instanceof Source source) || source.getAddress() == null) {
      throw ServiceRefusal.notFound("");
    }
    String address = source.getAddress();
    return switch (EntityAddress.parse(address)) {
      case EntityAddress.Node ignored -> replies.open(link, replyTo(link));
      case EntityAddress.GroupPartition(String hub, String group, String partition) ->
          receiving(link, source, hub, group, partition);
      case EntityAddress.WholeHub ignored -> throw ServiceRefusal.notFound(address);
      case EntityAddress.HubPartition ignored -> throw ServiceRefusal.notFound(address);
      case EntityAddress.Unknown ignored -> throw ServiceRefusal.notFound(address);
    };
  }

  private LinkHandler requests(Receiver link, String node) {
    RequestNode answering =
        switch (node) {
          case "$cbs" -> claims;
          case "$management" -> broker.management();
          default -> throw ServiceRefusal.notFound(node);
        };
    RequestLink handler = new RequestLink(link, answering, replies);
    handler.open();
    return handler;
  }

  private LinkHandler sending(
      Receiver link, String address, String hubName, Optional<String> partition) {
    claims.authorize(address);
    EmulatedHub hub = broker.namespace().hub(hubName);
    SendLink handler =
        new SendLink(
            link,
            hub,
            partition.map(hub::partition),
            broker.codec(),
            broker.hubLinks(),
            broker.counters());
    handler.open();
    return handler;
  }

  private LinkHandler receiving(
      Sender link, Source source, String hubName, String group, String partition) {
    claims.authorize(source.getAddress());
    EmulatedHub hub = broker.namespace().hub(hubName);
    if (!hub.hasConsumerGroup(group)) {
      throw ServiceRefusal.notFound(hubName + "/ConsumerGroups/" + group);
    }
    ReceiveLink handler =
        new ReceiveLink(
            link,
            hub,
            group,
            hub.partition(partition),
            new ReceiveLink.Environment(
                broker.codec(), broker.hubLinks(), broker.counters(), broker.clock()));
    handler.open(source);
    return handler;
  }

  private static String replyTo(Sender link) {
    return link.getRemoteTarget() instanceof Target target && target.getAddress() != null
        ? target.getAddress()
        : "";
  }
}
