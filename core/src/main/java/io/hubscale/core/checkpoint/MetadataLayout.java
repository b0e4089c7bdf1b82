package io.hubscale.core.checkpoint;

import io.hubscale.core.checkpoint.CheckpointReading.Absent;
import io.hubscale.core.checkpoint.CheckpointReading.Found;
import io.hubscale.core.checkpoint.SequenceNumberParser.Parsed;
import io.hubscale.core.hub.GroupAddress;
import io.hubscale.core.hub.PartitionId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The layout of all current SDKs: an empty blob whose metadata holds the number.
 *
 * <p>Checkpoints are at {@code {namespace}/{hub}/{group}/checkpoint/{partition}}, claims at {@code
 * …/ownership/{partition}}. Source: spec/checkpoint-formats.md section 2.
 */
public final class MetadataLayout {

  private static final String CHECKPOINT = "checkpoint";
  private static final String OWNERSHIP = "ownership";
  private static final String SEQUENCE_KEY = "sequencenumber";
  private static final String OWNER_KEY = "ownerid";

  private MetadataLayout() {}

  /** What one blob under a group's prefix says. */
  public sealed interface Decoded {
    /** A checkpoint's place, whatever is there. */
    record CheckpointBlob(PartitionId partition, CheckpointReading reading) implements Decoded {}

    /** A claim's place. */
    record OwnershipBlob(PartitionId partition, Ownership ownership) implements Decoded {}

    /** Something else; nobody's business here. */
    record Foreign() implements Decoded {}
  }

  /**
   * The prefix under which a group's checkpoints and claims are.
   *
   * <p>It ends with a slash: without it, accounts with a hierarchical name space list the folder
   * too.
   */
  public static String prefix(GroupAddress group, Spelling spelling) {
    return spelling.apply(
        group.hub().namespace() + "/" + group.hub().eventHub() + "/" + group.consumerGroup() + "/");
  }

  /** Decodes a blob by its name and metadata. */
  public static Decoded decode(ListedBlob blob) {
    String[] segments = blob.name().split("/", -1);
    if (segments.length != 5 || segments[4].isBlank()) {
      return new Decoded.Foreign();
    }
    PartitionId partition = new PartitionId(segments[4]);
    return switch (segments[3]) {
      case CHECKPOINT ->
          new Decoded.CheckpointBlob(partition, checkpoint(blob, isLowerCase(segments)));
      case OWNERSHIP -> new Decoded.OwnershipBlob(partition, ownership(blob));
      default -> new Decoded.Foreign();
    };
  }

  static CheckpointReading checkpoint(ListedBlob blob, boolean canonical) {
    if (blob.metadata().isEmpty()) {
      return Unreadables.of(blob, ReadingCode.EMPTY_METADATA);
    }
    Optional<String> text = value(blob.metadata(), SEQUENCE_KEY);
    if (text.isEmpty()) {
      return Unreadables.of(blob, ReadingCode.MISSING_SEQUENCE);
    }
    return switch (SequenceNumberParser.parse(text.get())) {
      case Parsed.Valid(var number) ->
          new Found(
              new Checkpoint(
                  number,
                  blob.lastModified(),
                  blob.name(),
                  canonical ? Set.of() : Set.of(ReadingCode.NON_CANONICAL_CASING)));
      case Parsed.Invalid(var code) ->
          code == ReadingCode.NEGATIVE_SEQUENCE
              ? new Absent(Absent.Reason.NEGATIVE_SEQUENCE)
              : Unreadables.of(blob, code);
    };
  }

  private static Ownership ownership(ListedBlob blob) {
    // an empty value and a missing key both mean that the owner let go: listings of Azurite drop it
    return value(blob.metadata(), OWNER_KEY)
        .filter(owner -> !owner.isBlank())
        .<Ownership>map(owner -> new Ownership.Owned(owner, blob.lastModified()))
        .orElseGet(() -> new Ownership.Relinquished(blob.lastModified()));
  }

  static Optional<String> value(Map<String, String> metadata, String key) {
    return metadata.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(key))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isLowerCase(String[] segments) {
    String names = segments[0] + segments[1] + segments[2];
    return names.equals(names.toLowerCase(Locale.ROOT));
  }
}
