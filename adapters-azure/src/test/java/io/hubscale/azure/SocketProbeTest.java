package io.hubscale.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.azure.SocketProbe.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class SocketProbeTest {

  @Test
  void a_listening_port_connects() throws IOException {
    try (ServerSocket server = listen()) {
      assertThat(SocketProbe.probe(local(server, false))).isEqualTo(Finding.CONNECTS);
    }
  }

  @Test
  void a_closed_port_refuses() throws IOException {
    ServerSocket server = listen();
    server.close();

    assertThat(SocketProbe.probe(local(server, false))).isEqualTo(Finding.REFUSED);
  }

  @Test
  void a_name_that_does_not_resolve_is_unknown() {
    AmqpEndpoint nowhere = new AmqpEndpoint("nowhere.invalid", 5671, true);

    assertThat(SocketProbe.probe(nowhere)).isEqualTo(Finding.HOST_UNKNOWN);
  }

  @Test
  void a_port_that_speaks_no_tls_fails_tls() throws IOException {
    try (RudeServer server = RudeServer.start("AMQP")) {
      AmqpEndpoint endpoint = new AmqpEndpoint("127.0.0.1", server.port(), true);

      assertThat(SocketProbe.probe(endpoint)).isEqualTo(Finding.TLS_FAILED);
    }
  }

  @Test
  void a_port_that_never_answers_a_handshake_is_silent() throws IOException {
    try (ServerSocket server = listen()) {
      assertThat(SocketProbe.probe(local(server, true))).isEqualTo(Finding.SILENT);
    }
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private static AmqpEndpoint local(ServerSocket server, boolean tls) {
    return new AmqpEndpoint("127.0.0.1", server.getLocalPort(), tls);
  }
}
