package io.hubscale.testkit.azurite;

/**
 * What the server was asked for, by its own access log.
 *
 * @param total all requests
 * @param listings of the blobs of a container, one a page
 * @param reads of one blob or its properties
 * @param writes of any kind, deletions among them
 */
public record AzuriteRequests(long total, long listings, long reads, long writes) {

  /** Nothing yet. */
  static final AzuriteRequests NONE = new AzuriteRequests(0, 0, 0, 0);

  /** What came after an earlier look. */
  public AzuriteRequests since(AzuriteRequests before) {
    return new AzuriteRequests(
        total - before.total,
        listings - before.listings,
        reads - before.reads,
        writes - before.writes);
  }

  AzuriteRequests plus(AzuriteRequests more) {
    return new AzuriteRequests(
        total + more.total, listings + more.listings, reads + more.reads, writes + more.writes);
  }
}
