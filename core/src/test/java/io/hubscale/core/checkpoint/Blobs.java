package io.hubscale.core.checkpoint;

import io.hubscale.core.hub.GroupAddress;
import io.hubscale.core.hub.HubAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Listed blobs of one consumer group, as tests of the layout need them. */
final class Blobs {

  static final Instant MODIFIED = Instant.parse("2026-03-01T12:00:00Z");

  static final GroupAddress GROUP =
      new GroupAddress(
          new HubAddress("contoso-ns.servicebus.windows.net", "orders"),
          GroupAddress.DEFAULT_GROUP);

  private Blobs() {}

  /** A blob with metadata written as {@code key=value, key=value}; a value ends at the comma. */
  static ListedBlob blob(String name, String metadata) {
    Map<String, String> pairs = new HashMap<>();
    if (!metadata.isEmpty()) {
      for (String pair : metadata.split(",", -1)) {
        int equals = pair.indexOf('=');
        pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1));
      }
    }
    return new ListedBlob(name, pairs, MODIFIED, 0);
  }

  static ListedBlob checkpoint(Spelling spelling, String partition, String number, Instant when) {
    return new ListedBlob(
        MetadataLayout.prefix(GROUP, spelling) + "checkpoint/" + partition,
        Map.of("sequencenumber", number, "offset", ""),
        when,
        0);
  }

  static ListedBlob claim(Spelling spelling, String partition, String owner, Instant when) {
    return new ListedBlob(
        MetadataLayout.prefix(GROUP, spelling) + "ownership/" + partition,
        Map.of("ownerid", owner),
        when,
        0);
  }
}
