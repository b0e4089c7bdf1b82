package io.hubscale.core.lag;

/**
 * How much of a hub is known.
 *
 * @param known partitions whose lag is known
 * @param total partitions that count
 */
public record Coverage(int known, int total) {

  public Coverage {
    if (known < 0 || total < known) {
      throw new IllegalArgumentException("not a coverage: " + known + " of " + total);
    }
  }

  /** Whether nothing is in doubt. */
  public boolean isFull() {
    return known == total;
  }

  @Override
  public String toString() {
    return known + " of " + total;
  }
}
