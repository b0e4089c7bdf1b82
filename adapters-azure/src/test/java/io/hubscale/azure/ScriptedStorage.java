package io.hubscale.azure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hubscale.core.trigger.Secret;
import io.hubscale.core.trigger.StorageSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A blob service that answers by script, for answers that Azurite never gives. */
final class ScriptedStorage implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private ScriptedStorage(Function<String, Answer> script) throws IOException {
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, script));
  }

  private record Answer(int status, Map<String, String> headers, String body) {}

  /** Answers everything alike. */
  static ScriptedStorage answering(int status, Map<String, String> headers, String body)
      throws IOException {
    return start(query -> new Answer(status, headers, body));
  }

  /** Refuses everything with one of storage's error codes. */
  static ScriptedStorage refusing(int status, String errorCode) throws IOException {
    return answering(
        status,
        Map.of("x-ms-error-code", errorCode, "Content-Type", "application/xml"),
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>"
            + errorCode
            + "</Code><Message>No.</Message></Error>");
  }

  /** Answers a listing in two pages, each given as its {@code Blob} elements. */
  static ScriptedStorage listing(String firstPage, String secondPage) throws IOException {
    return start(
        query ->
            query.contains("marker=more")
                ? page(secondPage, "")
                : page(firstPage, "<NextMarker>more</NextMarker>"));
  }

  StorageSource source() {
    return source(port());
  }

  int port() {
    return server.getAddress().getPort();
  }

  static StorageSource source(int port) {
    return new StorageSource(
        "scripted",
        new Secret(
            "AccountName=scripted;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:"
                + port
                + "/scripted"));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static ScriptedStorage start(Function<String, Answer> script) throws IOException {
    ScriptedStorage storage = new ScriptedStorage(script);
    storage.server.start();
    return storage;
  }

  private static Answer page(String blobs, String end) {
    return new Answer(
        200,
        Map.of("Content-Type", "application/xml"),
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><EnumerationResults ContainerName=\"c\"><Blobs>"
            + blobs
            + "</Blobs>"
            + end
            + "</EnumerationResults>");
  }

  private static void answer(HttpExchange exchange, Function<String, Answer> script)
      throws IOException {
    try (exchange) {
      String query = exchange.getRequestURI().getQuery();
      Answer answer = script.apply(query == null ? "" : query);
      answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
