package io.hubscale.testkit.azurite;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The access log, read up to now.
 *
 * <p>The server's output reaches us through a pipe, later than its answers reach their clients. So
 * a request that nobody else makes is sent, and its line in the log waited for.
 */
record CaughtUp(RunningAzurite running) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  AzuriteRequests requests() {
    String mark = AccessLog.MARK + UUID.randomUUID();
    var line = running.log().upTo(mark);
    try {
      send(mark);
      return line.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException | ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("Azurite's access log cannot be followed", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading the access log", interrupted);
    }
  }

  private void send(String mark) throws IOException {
    var connection =
        (HttpURLConnection)
            URI.create(running.address() + mark).toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout((int) PATIENCE.toMillis());
    connection.setReadTimeout((int) PATIENCE.toMillis());
    try {
      // what the answer says does not matter: without a signature it is a refusal
      connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }
}
