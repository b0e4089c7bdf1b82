package io.hubscale.core.hub;

import java.util.Comparator;

/** A partition's id; ordered as people count, so 2 comes before 10. */
public record PartitionId(String value) implements Comparable<PartitionId> {

  // numbers by length, then by digits: right for any length, and without parsing
  private static final Comparator<PartitionId> ORDER =
      Comparator.comparing((PartitionId id) -> !id.isNumber())
          .thenComparingInt(id -> id.isNumber() ? id.value.length() : 0)
          .thenComparing(PartitionId::value);

  public PartitionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a partition id is not blank");
    }
  }

  private boolean isNumber() {
    return value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public int compareTo(PartitionId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return value;
  }
}
