package io.hubscale.testkit.eventhubs;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a link's address names. Keywords are matched in any case, as the service does. */
sealed interface EntityAddress {

  /** A request node: {@code $cbs} or {@code $management}. */
  record Node(String name) implements EntityAddress {}

  /** A hub, for sending to any of its partitions. */
  record WholeHub(String hub) implements EntityAddress {}

  /** A partition, for sending. */
  record HubPartition(String hub, String partition) implements EntityAddress {}

  /** A partition as a consumer group sees it, for receiving. */
  record GroupPartition(String hub, String group, String partition) implements EntityAddress {}

  /** Anything else. */
  record Unknown(String text) implements EntityAddress {}

  /** Clients other than the Java SDK send whole URLs. */
  Pattern SCHEME_AND_HOST = Pattern.compile("^[a-zA-Z]+://[^/]*/");

  /** Reads an address; what it names need not exist. */
  static EntityAddress parse(String address) {
    String path = SCHEME_AND_HOST.matcher(address).replaceFirst("");
    List<String> segments = List.of(path.split("/", -1));
    String first = segments.getFirst();
    return switch (segments.size()) {
      case 1 ->
          first.startsWith("$") ? new Node(first.toLowerCase(Locale.ROOT)) : new WholeHub(first);
      case 3 ->
          segments.get(1).equalsIgnoreCase("Partitions")
              ? new HubPartition(first, segments.get(2))
              : new Unknown(path);
      case 5 ->
          segments.get(1).equalsIgnoreCase("ConsumerGroups")
                  && segments.get(3).equalsIgnoreCase("Partitions")
              ? new GroupPartition(first, segments.get(2), segments.get(4))
              : new Unknown(path);
      default -> new Unknown(path);
    };
  }
}
