package io.hubscale.testkit.eventhubs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The listening socket and the connections that came through it. I/O thread only. */
final class Listener implements EventLoop.Channel {

  private final Selector selector;
  private final Broker broker;
  private final List<AmqpConnection> connections = new ArrayList<>();
  private Optional<ServerSocketChannel> server = Optional.empty();

  Listener(Selector selector, Broker broker) {
    this.selector = selector;
    this.broker = broker;
  }

  /** Listens on a loopback port, 0 for any; returns it. Nothing changes if it listens already. */
  int open(int port) {
    try {
      if (server.isEmpty()) {
        ServerSocketChannel channel = ServerSocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        channel.bind(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_ACCEPT, this);
        server = Optional.of(channel);
      }
      return server.orElseThrow().socket().getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port, e);
    }
  }

  /** Stops listening; open connections stay. */
  void close() {
    try {
      if (server.isPresent()) {
        server.get().close();
        server = Optional.empty();
        // A channel's socket is closed for good only by the next selection.
        selector.selectNow();
        selector.selectedKeys().clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void dropConnections() {
    connections.forEach(AmqpConnection::close);
    connections.clear();
  }

  /** Lets each connection write what others caused it to say, and forgets the closed ones. */
  void pumpAll() {
    long nowMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    for (AmqpConnection connection : connections) {
      connection.tick(nowMillis);
      connection.pump();
    }
    connections.removeIf(AmqpConnection::isClosed);
  }

  @Override
  public void ready(SelectionKey key) {
    try {
      SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
      if (channel != null) {
        accepted(channel);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot accept a connection", e);
    }
  }

  private void accepted(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
    AmqpConnection connection =
        new AmqpConnection(channel, key, new ConnectionEvents(new LinkRouter(broker)));
    key.attach(connection);
    connection.open();
    connections.add(connection);
    broker.counters().connectionOpened();
  }
}
