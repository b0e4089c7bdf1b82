package io.hubscale.scaler;

import java.time.Duration;

/**
 * How the external scaler serves.
 *
 * @param host the address to listen at
 * @param port the port to listen at; 0 takes a free one
 * @param refreshInterval how old a reading may be before the next poll reads anew; KEDA's own
 *     polling interval never reaches an external scaler
 * @param maxStaleness how old the last complete reading may be and still keep a partial one from
 *     scaling in
 */
public record ScalerOptions(
    String host, int port, Duration refreshInterval, Duration maxStaleness) {

  /** Source: design.md, "Refresh". */
  public static final Duration DEFAULT_REFRESH_INTERVAL = Duration.ofSeconds(15);

  public static final Duration DEFAULT_MAX_STALENESS = Duration.ofMinutes(5);

  public ScalerOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    if (!refreshInterval.isPositive() || maxStaleness.compareTo(refreshInterval) < 0) {
      throw new IllegalArgumentException(
          "not intervals: refresh " + refreshInterval + ", staleness " + maxStaleness);
    }
  }

  /** For tests and the demo. */
  public static ScalerOptions onFreeLoopbackPort(Duration refreshInterval) {
    return new ScalerOptions("127.0.0.1", 0, refreshInterval, DEFAULT_MAX_STALENESS);
  }
}
