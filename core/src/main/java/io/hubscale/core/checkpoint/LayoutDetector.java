package io.hubscale.core.checkpoint;

import io.hubscale.core.hub.PartitionId;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells by name, metadata and content which layout a blob is of; most blobs are of none.
 *
 * <p>Source: spec/checkpoint-formats.md section 8.
 */
public final class LayoutDetector {

  /** Leases are some hundred bytes; whatever is far larger is somebody else's. */
  private static final long LARGEST_LEASE_BYTES = 4_096;

  private static final String DAPR_PREFIX = "dapr-";

  private LayoutDetector() {}

  /** Whether the content has to be read to tell what the blob is. */
  public static boolean needsBody(ListedBlob blob) {
    return blob.contentLength() > 0
        && blob.contentLength() <= LARGEST_LEASE_BYTES
        && MetadataLayout.decode(blob) instanceof MetadataLayout.Decoded.Foreign;
  }

  /**
   * Reads one blob.
   *
   * @param body its content; {@code Empty} where it need not be read
   * @return empty when it is a claim or foreign
   */
  public static Optional<FoundBlob> detect(ListedBlob blob, BlobBody body) {
    String[] segments = blob.name().split("/", -1);
    String last = segments[segments.length - 1];
    if (last.isBlank()) {
      return Optional.empty();
    }
    if (segments.length == 5) {
      return metadata(blob, segments);
    }
    PartitionId partition = new PartitionId(last);
    if (segments.length == 3 && isPreview(blob, segments)) {
      return Optional.of(preview(blob, segments, partition));
    }
    if (segments.length == 4 && isHost(segments[0])) {
      return Optional.of(function(blob, body, segments, partition));
    }
    return body instanceof BlobBody.Parsed parsed && LeaseDecoder.isLease(parsed.fields())
        ? Optional.of(lease(blob, parsed, segments))
        : Optional.empty();
  }

  private static Optional<FoundBlob> metadata(ListedBlob blob, String[] segments) {
    return switch (MetadataLayout.decode(blob)) {
      case MetadataLayout.Decoded.CheckpointBlob(var partition, var reading)
          when isHost(segments[0]) ->
          Optional.of(
              new FoundBlob(
                  blob,
                  Layout.BLOB_METADATA,
                  segments[0],
                  segments[1],
                  segments[2],
                  partition,
                  reading,
                  MetadataLayout.value(blob.metadata(), "offset").orElse(""),
                  ""));
      case MetadataLayout.Decoded.CheckpointBlob elsewhere -> Optional.empty();
      case MetadataLayout.Decoded.OwnershipBlob claim -> Optional.empty();
      case MetadataLayout.Decoded.Foreign() -> Optional.empty();
    };
  }

  private static boolean isPreview(ListedBlob blob, String[] segments) {
    return !segments[0].contains(".")
        && blob.contentLength() == 0
        && MetadataLayout.value(blob.metadata(), "ownerid").isPresent();
  }

  /** The preview kept number and claim in one blob, in the metadata that later got a place each. */
  private static FoundBlob preview(ListedBlob blob, String[] segments, PartitionId partition) {
    return new FoundBlob(
        blob,
        Layout.JAVA_PREVIEW,
        "",
        segments[0],
        segments[1],
        partition,
        MetadataLayout.checkpoint(blob, true),
        MetadataLayout.value(blob.metadata(), "offset").orElse(""),
        MetadataLayout.value(blob.metadata(), "ownerid").orElse(""));
  }

  private static FoundBlob function(
      ListedBlob blob, BlobBody body, String[] segments, PartitionId partition) {
    return new FoundBlob(
        blob,
        Layout.AZURE_FUNCTION,
        FunctionsNames.unescape(segments[0]),
        FunctionsNames.unescape(segments[1]),
        segments[2],
        partition,
        LeaseDecoder.decode(blob, body, partition),
        LeaseDecoder.offset(body),
        LeaseDecoder.owner(body));
  }

  private static FoundBlob lease(ListedBlob blob, BlobBody.Parsed body, String[] segments) {
    String last = segments[segments.length - 1];
    boolean nested = LeaseDecoder.isNested(body.fields());
    boolean dapr = nested && segments.length == 1 && last.startsWith(DAPR_PREFIX);
    Layout layout = nested ? (dapr ? Layout.DAPR : Layout.GO_SDK) : Layout.EVENT_PROCESSOR_HOST;
    // hub and group of Dapr's names cannot be told apart where they hold hyphens themselves
    PartitionId partition =
        new PartitionId(dapr ? last.substring(last.lastIndexOf('-') + 1) : last);
    return new FoundBlob(
        blob,
        layout,
        "",
        "",
        nested || segments.length == 1 ? "" : group(segments[segments.length - 2]),
        partition,
        LeaseDecoder.decode(blob, body, partition),
        LeaseDecoder.offset(body),
        LeaseDecoder.owner(body));
  }

  /** The group's name, from where a prefix that was glued to it without a separator may end. */
  private static String group(String segment) {
    int start = segment.toLowerCase(Locale.ROOT).indexOf("$default");
    return start < 0 ? segment : segment.substring(start);
  }

  private static boolean isHost(String segment) {
    return segment.contains(".") || segment.startsWith("localhost");
  }
}
