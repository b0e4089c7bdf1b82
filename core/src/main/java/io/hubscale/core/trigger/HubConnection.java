package io.hubscale.core.trigger;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What an Event Hubs connection string says.
 *
 * @param host the namespace's host name without a port: it is the first part of checkpoint names
 * @param entityPath the hub, or an empty text when the string is the namespace's
 * @param connectionString the string without the hub
 */
record HubConnection(String host, String entityPath, Secret connectionString) {

  static final String EXPECTATION =
      "Endpoint=sb://NAMESPACE.servicebus.windows.net/;SharedAccessKeyName=…;SharedAccessKey=…"
          + " (optionally ;EntityPath=HUB)";

  /** A parsed string, or what is wrong with it; the latter never quotes the string. */
  sealed interface Parsed {
    record Valid(HubConnection connection) implements Parsed {}

    record Invalid(String found) implements Parsed {}
  }

  static Parsed parse(Secret secret) {
    Optional<ConnectionString> split = ConnectionString.parse(secret.reveal());
    if (split.isEmpty()) {
      return new Parsed.Invalid("not a list of Key=Value; pairs");
    }
    ConnectionString pairs = split.get();
    Optional<String> host = pairs.get("Endpoint").flatMap(HubConnection::host);
    if (host.isEmpty()) {
      return new Parsed.Invalid(
          pairs.get("Endpoint").isEmpty() ? "without Endpoint" : "with an Endpoint that is no URL");
    }
    boolean key =
        pairs.get("SharedAccessKeyName").isPresent() && pairs.get("SharedAccessKey").isPresent();
    if (!key && pairs.get("SharedAccessSignature").isEmpty()) {
      return new Parsed.Invalid("without SharedAccessKeyName and SharedAccessKey");
    }
    return new Parsed.Valid(
        new HubConnection(
            host.get(),
            pairs.get("EntityPath").orElse(""),
            new Secret(pairs.without(Set.of("EntityPath")))));
  }

  private static Optional<String> host(String endpoint) {
    try {
      return Optional.ofNullable(URI.create(endpoint).getHost())
          .map(host -> host.replaceFirst("\\.$", ""));
    } catch (IllegalArgumentException notAUrl) {
      return Optional.empty();
    }
  }
}
