package io.hubscale.core.trigger;

import io.hubscale.core.hub.GroupAddress;
import io.hubscale.core.hub.HubAddress;
import io.hubscale.core.lag.LagPolicy;
import io.hubscale.core.lag.WhenNoCheckpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a trigger's metadata: KEDA's keys with KEDA's defaults, and ours.
 *
 * <p>Values are trimmed and an empty one counts as absent. A key may carry the suffix {@code
 * FromEnv}; KEDA sends those with the variable's value already in place. Keys that mean nothing
 * here are left alone, as KEDA sends its own along. Source: spec/scaling-semantics.md sections 1.8,
 * 4.2 and 4.8.
 */
public final class TriggerParser {

  private static final Pattern CONTAINER =
      Pattern.compile("\\$root|\\$logs|\\$web|[a-z0-9](?:-?[a-z0-9]){1,62}");
  // what the service allows in names; a slash in one of them would be another place among the blobs
  private static final Pattern HUB = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,255}");
  private static final Pattern GROUP =
      Pattern.compile("(?i:\\$default)|[A-Za-z0-9][A-Za-z0-9._-]{0,255}");
  private static final int MIN_CONTAINER_LENGTH = 3;
  private static final int MAX_CONTAINER_LENGTH = 63;

  private final MetadataReader metadata;

  private TriggerParser(MetadataReader metadata) {
    this.metadata = metadata;
  }

  /** Reads the metadata of one trigger; never throws, whatever it holds. */
  public static TriggerReading parse(Map<String, String> metadata) {
    return new TriggerParser(new MetadataReader(metadata)).parse();
  }

  /** Reads only the keys that say where checkpoints are, for what needs no hub; never throws. */
  public static StorageReading parseStorage(Map<String, String> metadata) {
    TriggerParser parser = new TriggerParser(new MetadataReader(metadata));
    Optional<StorageSource> storage = parser.storage();
    String container = parser.container();
    List<Violation> violations = parser.metadata.violations();
    return storage.isPresent() && violations.isEmpty()
        ? new StorageReading.Accepted(storage.get(), container)
        : new StorageReading.Rejected(violations);
  }

  private TriggerReading parse() {
    Optional<HubSource> hub = hub();
    Optional<StorageSource> storage = storage();
    String consumerGroup = consumerGroup();
    String container = container();
    CheckpointStrategy strategy = strategy();
    LagPolicy lagPolicy =
        new LagPolicy(
            whenNoCheckpoint(),
            metadata.number(
                "stalePartitionInfoThreshold", LagPolicy.DEFAULT.staleToleranceEvents(), 0));
    long threshold = metadata.number("unprocessedEventThreshold", 64, 1);
    long activation = metadata.number("activationUnprocessedEventThreshold", 0, 0);
    boolean mayNotExistYet =
        mayNotExistYet() || container.equals(CheckpointSource.FUNCTIONS_CONTAINER);
    if (!metadata.violations().isEmpty() || hub.isEmpty() || storage.isEmpty()) {
      return new TriggerReading.Rejected(metadata.violations());
    }
    return new TriggerReading.Accepted(
        new TriggerSpec(
            hub.get(),
            consumerGroup,
            new CheckpointSource(storage.get(), container, strategy, mayNotExistYet),
            lagPolicy,
            threshold,
            activation));
  }

  private Optional<HubSource> hub() {
    Optional<String> connection = metadata.text("connection");
    if (connection.isEmpty()) {
      metadata.violate(
          "connection", "no event hub connection string given", HubConnection.EXPECTATION);
      return Optional.empty();
    }
    return switch (HubConnection.parse(new Secret(connection.get()))) {
      case HubConnection.Parsed.Invalid(var found) -> {
        metadata.violate("connection", found, HubConnection.EXPECTATION);
        yield Optional.empty();
      }
      case HubConnection.Parsed.Valid(var parsed) -> {
        checkNamespace(parsed.host());
        yield hubName(parsed)
            .filter(this::isHubName)
            .map(name -> new HubAddress(parsed.host(), name))
            .map(address -> new HubSource(address, parsed.connectionString()));
      }
    };
  }

  private Optional<String> hubName(HubConnection connection) {
    Optional<String> named = metadata.text("eventHubName");
    if (connection.entityPath().isEmpty()) {
      if (named.isEmpty()) {
        metadata.violate(
            "eventHubName",
            "connection string does not contain event hub name, and parameter eventHubName not"
                + " provided",
            "the hub's name, here or as EntityPath in the connection string");
      }
      return named;
    }
    if (named.isPresent() && !named.get().equalsIgnoreCase(connection.entityPath())) {
      metadata.violate(
          "eventHubName",
          MetadataReader.quoted(named.get())
              + ", but the connection string says EntityPath="
              + connection.entityPath(),
          "the same hub in both, or only one of them");
      return Optional.empty();
    }
    return Optional.of(named.orElse(connection.entityPath()));
  }

  private boolean isHubName(String name) {
    boolean valid = HUB.matcher(name).matches();
    if (!valid) {
      metadata.violate(
          "eventHubName",
          MetadataReader.quoted(name),
          "a hub's name: letters, digits, dots, hyphens and underscores");
    }
    return valid;
  }

  private String consumerGroup() {
    String group = metadata.text("consumerGroup").orElse(GroupAddress.DEFAULT_GROUP);
    if (!GROUP.matcher(group).matches()) {
      metadata.violate(
          "consumerGroup",
          MetadataReader.quoted(group),
          "$Default, or a group's name: letters, digits, dots, hyphens and underscores");
    }
    return group;
  }

  private void checkNamespace(String host) {
    metadata
        .text("eventHubNamespace")
        .map(TriggerParser::plainHost)
        .filter(given -> !host.equalsIgnoreCase(given) && !firstLabel(host).equalsIgnoreCase(given))
        .ifPresent(
            given ->
                metadata.violate(
                    "eventHubNamespace",
                    MetadataReader.quoted(given) + ", but the connection string says " + host,
                    "the same namespace in both, or only the connection string"));
  }

  private Optional<StorageSource> storage() {
    Optional<String> connection = metadata.text("storageConnection");
    if (connection.isEmpty()) {
      metadata.violate(
          "storageConnection", "no storage connection string given", StorageConnection.EXPECTATION);
      return Optional.empty();
    }
    return switch (StorageConnection.parse(new Secret(connection.get()))) {
      case StorageConnection.Parsed.Invalid(var found) -> {
        metadata.violate("storageConnection", found, StorageConnection.EXPECTATION);
        yield Optional.empty();
      }
      case StorageConnection.Parsed.Valid(var parsed) -> {
        metadata
            .text("storageAccountName")
            .filter(given -> !given.equalsIgnoreCase(parsed.account()))
            .ifPresent(
                given ->
                    metadata.violate(
                        "storageAccountName",
                        MetadataReader.quoted(given)
                            + ", but the connection string is of "
                            + parsed.account(),
                        "the same account in both, or only the connection string"));
        yield Optional.of(new StorageSource(parsed.account(), parsed.connectionString()));
      }
    };
  }

  private String container() {
    String container = metadata.text("blobContainer").orElse(CheckpointSource.FUNCTIONS_CONTAINER);
    if (!CONTAINER.matcher(container).matches()
        || container.length() < MIN_CONTAINER_LENGTH
        || container.length() > MAX_CONTAINER_LENGTH) {
      metadata.violate(
          "blobContainer",
          MetadataReader.quoted(container),
          "a container name of 3 to 63 lower-case letters, digits and single hyphens, without a"
              + " folder: the SDKs make the folders themselves");
    }
    return container;
  }

  private CheckpointStrategy strategy() {
    String name = metadata.text("checkpointStrategy").orElse(CheckpointStrategy.AUTO.text());
    return CheckpointStrategy.named(name)
        .orElseGet(
            () -> {
              metadata.violate(
                  "checkpointStrategy", MetadataReader.quoted(name), CheckpointStrategy.known());
              return CheckpointStrategy.AUTO;
            });
  }

  private WhenNoCheckpoint whenNoCheckpoint() {
    Optional<String> text = metadata.text("whenNoCheckpoint");
    if (text.isEmpty()) {
      return LagPolicy.DEFAULT.whenNoCheckpoint();
    }
    return Arrays.stream(WhenNoCheckpoint.values())
        .filter(value -> value.text().equalsIgnoreCase(text.get()))
        .findFirst()
        .orElseGet(
            () -> {
              metadata.violate(
                  "whenNoCheckpoint",
                  MetadataReader.quoted(text.get()),
                  "earliest, latest, ignore or fail");
              return LagPolicy.DEFAULT.whenNoCheckpoint();
            });
  }

  private boolean mayNotExistYet() {
    String text = metadata.text("whenContainerMissing").orElse("error");
    if (!text.equalsIgnoreCase("noCheckpoint") && !text.equalsIgnoreCase("error")) {
      metadata.violate(
          "whenContainerMissing", MetadataReader.quoted(text), "error or noCheckpoint");
    }
    return text.equalsIgnoreCase("noCheckpoint");
  }

  private static String plainHost(String namespace) {
    String host = namespace.toLowerCase(Locale.ROOT).replaceFirst("^[a-z]+://", "");
    return host.replaceFirst("[:/].*$", "").replaceFirst("\\.$", "");
  }

  private static String firstLabel(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? host : host.substring(0, dot);
  }
}
