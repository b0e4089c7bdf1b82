package io.hubscale.core.usecase;

import io.hubscale.core.checkpoint.BlobBody;
import io.hubscale.core.checkpoint.FoundBlob;
import io.hubscale.core.checkpoint.LayoutDetector;
import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.checkpoint.MetadataLayout;
import io.hubscale.core.checkpoint.Ownership;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.port.Checkpoints;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.trigger.StorageSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists the checkpoints of a container, whoever wrote them. */
public final class ListCheckpoints {

  private final Checkpoints checkpoints;

  public ListCheckpoints(Checkpoints checkpoints) {
    this.checkpoints = checkpoints;
  }

  /** Lists once. Cost: one call for each 5 000 blobs, and one for each blob that may be a lease. */
  public CheckpointListing list(StorageSource storage, String container) {
    return switch (checkpoints.list(storage, container, "")) {
      case Checkpoints.Listing.Failed(var problem) -> new CheckpointListing.Failed(problem);
      case Checkpoints.Listing.Listed(var blobs) -> read(storage, container, blobs);
    };
  }

  private CheckpointListing read(StorageSource storage, String container, List<ListedBlob> blobs) {
    List<String> leases =
        blobs.stream().filter(LayoutDetector::needsBody).map(ListedBlob::name).toList();
    Map<String, Checkpoints.Content> contents =
        leases.isEmpty() ? Map.of() : checkpoints.contents(storage, container, leases);
    Map<String, String> claims = claims(blobs);
    List<FoundBlob> found = new ArrayList<>();
    List<Problem> unread = new ArrayList<>();
    for (ListedBlob blob : blobs) {
      Checkpoints.Content content =
          contents.getOrDefault(blob.name(), new Checkpoints.Content.Read(new BlobBody.Empty()));
      switch (content) {
        case Checkpoints.Content.Read(var body) ->
            LayoutDetector.detect(blob, body)
                .map(checkpoint -> withClaim(checkpoint, claims))
                .ifPresent(found::add);
        case Checkpoints.Content.Failed(var problem) -> unread.add(problem);
      }
    }
    return new CheckpointListing.Listed(found, unread);
  }

  /**
   * Owners by the name of the checkpoint that is theirs: the metadata layout keeps them beside it.
   */
  private static Map<String, String> claims(List<ListedBlob> blobs) {
    Map<String, String> claims = new HashMap<>();
    for (ListedBlob blob : blobs) {
      if (MetadataLayout.decode(blob)
          instanceof
          MetadataLayout.Decoded.OwnershipBlob(
              PartitionId partition,
              Ownership.Owned(String owner, Instant renewed))) {
        claims.put(
            blob.name().replace("/ownership/" + partition, "/checkpoint/" + partition), owner);
      }
    }
    return claims;
  }

  private static FoundBlob withClaim(FoundBlob found, Map<String, String> claims) {
    return found.owner().isEmpty()
        ? found.withOwner(claims.getOrDefault(found.blob().name(), ""))
        : found;
  }
}
