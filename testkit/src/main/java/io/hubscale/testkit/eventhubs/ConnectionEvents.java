package io.hubscale.testkit.eventhubs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.qpid.proton.engine.Collector;
import org.apache.qpid.proton.engine.Connection;
import org.apache.qpid.proton.engine.Delivery;
import org.apache.qpid.proton.engine.EndpointState;
import org.apache.qpid.proton.engine.Event;
import org.apache.qpid.proton.engine.Link;
import org.apache.qpid.proton.engine.Sender;
import org.apache.qpid.proton.engine.Session;

/** Answers what a client does to its connection, sessions and links. I/O thread only. */
final class ConnectionEvents {

  private final LinkRouter router;
  private final Map<Link, LinkHandler> handlers = new HashMap<>();

  ConnectionEvents(LinkRouter router) {
    this.router = router;
  }

  void handleAll(Collector collector) {
    for (Event event = collector.peek(); event != null; event = collector.peek()) {
      handle(event);
      collector.pop();
    }
  }

  /** The connection is gone, and all links with it. */
  void ended() {
    List.copyOf(handlers.values()).forEach(LinkHandler::closed);
    handlers.clear();
  }

  private void handle(Event event) {
    switch (event.getType()) {
      case CONNECTION_REMOTE_OPEN -> opened(event.getConnection());
      case CONNECTION_REMOTE_CLOSE -> event.getConnection().close();
      case SESSION_REMOTE_OPEN -> opened(event.getSession());
      case SESSION_REMOTE_CLOSE -> closed(event.getSession());
      case LINK_REMOTE_OPEN -> opened(event.getLink());
      case LINK_REMOTE_CLOSE, LINK_REMOTE_DETACH -> closed(event.getLink());
      case LINK_FLOW -> flowed(event.getLink());
      case DELIVERY -> delivered(event.getDelivery());
      default -> {} // what we did ourselves, and the transport's own business
    }
  }

  private static void opened(Connection connection) {
    connection.setContainer("hubscale-testkit");
    connection.open();
  }

  private static void opened(Session session) {
    // The default window holds no message of the largest size, and would wait for its rest for
    // ever.
    session.setIncomingCapacity(Integer.MAX_VALUE);
    session.open();
  }

  private void opened(Link link) {
    if (link.getLocalState() == EndpointState.UNINITIALIZED) {
      router.attach(link).ifPresent(handler -> handlers.put(link, handler));
    }
  }

  private void closed(Session session) {
    for (Link link : List.copyOf(handlers.keySet())) {
      if (link.getSession().equals(session)) {
        closed(link);
      }
    }
    session.close();
    session.free();
  }

  private void closed(Link link) {
    LinkHandler handler = handlers.remove(link);
    if (handler != null) {
      handler.closed();
    }
    link.close();
    link.free();
  }

  private void flowed(Link link) {
    LinkHandler handler = handlers.get(link);
    if (handler != null && link.getLocalState() == EndpointState.ACTIVE) {
      handler.flowed();
    }
  }

  private void delivered(Delivery delivery) {
    Link link = delivery.getLink();
    if (link instanceof Sender) {
      if (delivery.remotelySettled() || delivery.getRemoteState() != null) {
        delivery.settle();
      }
      return;
    }
    LinkHandler handler = handlers.get(link);
    if (handler != null && link.getLocalState() == EndpointState.ACTIVE) {
      handler.delivered();
    }
  }
}
