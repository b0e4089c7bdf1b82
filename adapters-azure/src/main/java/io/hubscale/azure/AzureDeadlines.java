package io.hubscale.azure;

import java.time.Duration;

/**
 * How long Azure may take; after that a read ends with what is known.
 *
 * @param sdkTry one try inside an SDK, to connect for example
 * @param call one hub, partition or blob call, as we count it
 * @param wholeRead a whole hub with all its partitions, or all pages of a listing; longer than a
 *     call, as a hub read is the hub's call and then the partitions'
 */
public record AzureDeadlines(Duration sdkTry, Duration call, Duration wholeRead) {

  /** Source: design.md, ruling "Deadlines". */
  public static final AzureDeadlines DEFAULT =
      new AzureDeadlines(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10));

  public AzureDeadlines {
    if (!sdkTry.isPositive() || !call.isPositive() || wholeRead.compareTo(call) <= 0) {
      throw new IllegalArgumentException(
          "not deadlines: try %s, call %s, whole read %s".formatted(sdkTry, call, wholeRead));
    }
  }

  /** What is left for a hub's partitions when the hub's own call took all of its time. */
  Duration partitions() {
    return wholeRead.minus(call);
  }
}
