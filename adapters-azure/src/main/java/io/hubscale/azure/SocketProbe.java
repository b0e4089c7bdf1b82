package io.hubscale.azure;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Looks at an address with a plain socket, to tell apart what the AMQP SDK reports alike.
 *
 * <p>An unknown host, a refused connection and a silent one all end as "retries exhausted" there.
 */
final class SocketProbe {

  private static final Duration LIMIT = Duration.ofSeconds(1);

  private SocketProbe() {}

  /** What became of an attempt to connect. */
  enum Finding {
    HOST_UNKNOWN,
    REFUSED,
    /** Nothing came back, not even a refusal. */
    SILENT,
    TLS_FAILED,
    CONNECTS
  }

  /** Connects and hangs up. Cost: one connection; blocks for a second at most. */
  static Finding probe(AmqpEndpoint endpoint) {
    // on a thread of its own, because resolving a name knows no time-out
    return Mono.fromCallable(() -> connect(endpoint))
        .subscribeOn(Schedulers.boundedElastic())
        .timeout(LIMIT, Mono.just(Finding.SILENT))
        .block();
  }

  private static Finding connect(AmqpEndpoint endpoint) {
    InetSocketAddress address = new InetSocketAddress(endpoint.host(), endpoint.port());
    if (address.isUnresolved()) {
      return Finding.HOST_UNKNOWN;
    }
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(Math.toIntExact(LIMIT.toMillis()));
      socket.connect(address, Math.toIntExact(LIMIT.toMillis()));
      return endpoint.tls() ? handshake(endpoint, socket) : Finding.CONNECTS;
    } catch (ConnectException | NoRouteToHostException refused) {
      return Finding.REFUSED;
    } catch (SocketTimeoutException silent) {
      return Finding.SILENT;
    } catch (IOException broken) {
      return Finding.CONNECTS;
    }
  }

  private static Finding handshake(AmqpEndpoint endpoint, Socket plain) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (SSLSocket socket =
        (SSLSocket) factory.createSocket(plain, endpoint.host(), endpoint.port(), true)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return Finding.CONNECTS;
    } catch (SSLException failed) {
      return Finding.TLS_FAILED;
    }
  }
}
