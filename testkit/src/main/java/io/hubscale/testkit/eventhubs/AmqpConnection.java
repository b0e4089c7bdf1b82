package io.hubscale.testkit.eventhubs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;
import org.apache.qpid.proton.Proton;
import org.apache.qpid.proton.engine.Collector;
import org.apache.qpid.proton.engine.Connection;
import org.apache.qpid.proton.engine.Sasl;
import org.apache.qpid.proton.engine.Transport;
import org.apache.qpid.proton.engine.TransportException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's socket, and the AMQP engine behind it. I/O thread only. */
final class AmqpConnection implements EventLoop.Channel {

  private static final Logger LOG = LoggerFactory.getLogger(AmqpConnection.class);
  private static final int MAX_FRAME_SIZE = 64 * 1024;

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Transport transport = Proton.transport();
  private final Connection connection = Proton.connection();
  private final Collector collector = Proton.collector();
  private final ConnectionEvents events;
  private boolean closed;

  AmqpConnection(SocketChannel channel, SelectionKey key, ConnectionEvents events) {
    this.channel = channel;
    this.key = key;
    this.events = events;
  }

  /** Makes the engine ready for the client's first bytes. */
  void open() {
    transport.setMaxFrameSize(MAX_FRAME_SIZE);
    Sasl sasl = transport.sasl();
    sasl.server();
    sasl.setMechanisms("ANONYMOUS");
    sasl.setListener(new AnonymousLogin());
    connection.collect(collector);
    transport.bind(connection);
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void ready(SelectionKey ready) {
    if (ready.isValid() && ready.isReadable()) {
      read();
    }
    pump();
  }

  /** Handles what the engine has to tell and writes what it has to say. */
  void pump() {
    if (closed) {
      return;
    }
    try {
      do {
        events.handleAll(collector);
        write();
      } while (collector.peek() != null);
      if (transport.pending() < 0) {
        close();
      }
    } catch (IOException e) {
      fail(e);
    } catch (RuntimeException e) {
      // The seam at which a bug ends one connection rather than stalling all the others.
      LOG.error("the emulator failed on a connection, which it closes", e);
      close();
    }
  }

  /** Sends a heartbeat if the client wants one by now. */
  void tick(long nowMillis) {
    if (!closed) {
      transport.tick(nowMillis);
    }
  }

  /** Closes the socket without a word. */
  void close() {
    if (closed) {
      return;
    }
    closed = true;
    events.ended();
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("closing a socket failed", e);
    }
  }

  private void read() {
    try {
      if (transport.capacity() < 0) {
        discard();
      } else if (channel.read(transport.tail()) < 0) {
        transport.close_tail();
        close();
      } else {
        acknowledge();
        transport.process();
      }
    } catch (IOException | TransportException e) {
      fail(e);
    }
  }

  /**
   * Sends the TCP acknowledgement now.
   *
   * <p>The SDK writes a disposition and then its next request as two small segments with Nagle's
   * algorithm on, so the request waits for the acknowledgement of the disposition, which Linux
   * would delay by some 40 ms: far more than the latency that a test asks for. The kernel forgets
   * the option, so it is set at every read.
   */
  private void acknowledge() throws IOException {
    if (channel.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
      channel.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
    }
  }

  /** After the client's close nothing more is expected but the end of the stream. */
  private void discard() throws IOException {
    if (channel.read(ByteBuffer.allocate(1024)) < 0) {
      close();
    }
  }

  private void write() throws IOException {
    int pending = transport.pending();
    while (pending > 0) {
      int written = channel.write(transport.head());
      if (written == 0) {
        key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        return;
      }
      transport.pop(written);
      pending = transport.pending();
    }
    key.interestOps(SelectionKey.OP_READ);
  }

  private void fail(Exception cause) {
    LOG.debug("a connection failed", cause);
    close();
  }
}
