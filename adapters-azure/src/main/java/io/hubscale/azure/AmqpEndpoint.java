package io.hubscale.azure;

import io.hubscale.core.trigger.HubSource;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the SDK connects to for a hub.
 *
 * <p>The ports are AMQP's; plain text is for emulators alone. Source: azure-messaging-eventhubs
 * 5.21.3, EventHubClientBuilder.
 */
record AmqpEndpoint(String host, int port, boolean tls) {

  private static final int TLS_PORT = 5671;
  private static final int PLAIN_PORT = 5672;
  private static final Pattern ENDPOINT =
      Pattern.compile("(?:^|;)\\s*endpoint\\s*=\\s*([^;]+)", Pattern.CASE_INSENSITIVE);

  static AmqpEndpoint of(HubSource source) {
    String text = source.connectionString().reveal();
    boolean emulator = text.toLowerCase(Locale.ROOT).contains("usedevelopmentemulator=true");
    int standardPort = emulator ? PLAIN_PORT : TLS_PORT;
    Optional<URI> given = endpoint(text).filter(uri -> uri.getHost() != null);
    return new AmqpEndpoint(
        given.map(URI::getHost).orElse(source.address().namespace()),
        given.map(URI::getPort).filter(port -> port > 0).orElse(standardPort),
        !emulator);
  }

  private static Optional<URI> endpoint(String connectionString) {
    Matcher matcher = ENDPOINT.matcher(connectionString);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(matcher.group(1).strip()));
    } catch (IllegalArgumentException notAUrl) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
