package io.hubscale.core.checkpoint;

import java.time.Instant;
import java.util.Map;

/**
 * A blob as a listing with metadata shows it.
 *
 * @param name the whole name, case kept
 * @param metadata keys as the service spelt them; compare them without regard to case
 * @param lastModified the service's clock, not ours
 * @param contentLength in bytes
 */
public record ListedBlob(
    String name, Map<String, String> metadata, Instant lastModified, long contentLength) {

  public ListedBlob {
    metadata = Map.copyOf(metadata);
  }
}
