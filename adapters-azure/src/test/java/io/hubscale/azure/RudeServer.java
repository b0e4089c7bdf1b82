package io.hubscale.azure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Takes a connection, waits for the first words, says something of its own and hangs up. */
final class RudeServer implements AutoCloseable {

  private final ServerSocket server;
  private final String words;

  private RudeServer(ServerSocket server, String words) {
    this.server = server;
    this.words = words;
  }

  static RudeServer start(String words) throws IOException {
    RudeServer rude =
        new RudeServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), words);
    Thread.ofVirtual().start(rude::serve);
    return rude;
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        byte[] request = new byte[4096];
        if (socket.getInputStream().read(request) < 0) {
          continue;
        }
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException hungUp) {
        // by the other side, or the test is over
      }
    }
  }
}
