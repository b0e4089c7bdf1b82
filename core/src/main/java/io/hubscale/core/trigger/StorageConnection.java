package io.hubscale.core.trigger;

import java.net.URI;
import java.util.Optional;

/** What a storage connection string says. */
record StorageConnection(String account, Secret connectionString) {

  static final String EXPECTATION =
      "DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=core.windows.net,"
          + " or BlobEndpoint=…;SharedAccessSignature=…";

  private static final String DEVELOPMENT_ACCOUNT = "devstoreaccount1";

  /** A parsed string, or what is wrong with it; the latter never quotes the string. */
  sealed interface Parsed {
    record Valid(StorageConnection connection) implements Parsed {}

    record Invalid(String found) implements Parsed {}
  }

  static Parsed parse(Secret secret) {
    Optional<ConnectionString> split = ConnectionString.parse(secret.reveal());
    if (split.isEmpty()) {
      return new Parsed.Invalid("not a list of Key=Value; pairs");
    }
    ConnectionString pairs = split.get();
    if (pairs.isTrue("UseDevelopmentStorage")) {
      return new Parsed.Valid(new StorageConnection(DEVELOPMENT_ACCOUNT, secret));
    }
    Optional<String> account =
        pairs
            .get("AccountName")
            .or(() -> pairs.get("BlobEndpoint").flatMap(StorageConnection::account));
    if (account.isEmpty()) {
      return new Parsed.Invalid("without AccountName or BlobEndpoint");
    }
    boolean key = pairs.get("AccountName").isPresent() && pairs.get("AccountKey").isPresent();
    if (!key && pairs.get("SharedAccessSignature").isEmpty()) {
      return new Parsed.Invalid("without AccountKey or SharedAccessSignature");
    }
    return new Parsed.Valid(new StorageConnection(account.get(), secret));
  }

  /** The account is the first label of the host or, where that is an address, of the path. */
  private static Optional<String> account(String endpoint) {
    try {
      URI uri = URI.create(endpoint);
      String host = Optional.ofNullable(uri.getHost()).orElse("");
      boolean pathStyle = host.equals("localhost") || host.matches("[\\d.]+|\\[.*]");
      String labels = pathStyle ? uri.getPath().replaceFirst("^/", "") : host;
      return Optional.of(labels.replaceFirst("[./].*$", "")).filter(name -> !name.isEmpty());
    } catch (IllegalArgumentException notAUrl) {
      return Optional.empty();
    }
  }
}
