package io.hubscale.core.hub;

/**
 * The position of an event in its partition: the first is 0 and every event adds one.
 *
 * <p>Any int64 is representable, because services and stores have been seen to answer with -1 and
 * with {@link Long#MIN_VALUE}; what those mean is decided where they are read.
 *
 * <p>Source: spec/checkpoint-formats.md section 7.
 */
public record SequenceNumber(long value) implements Comparable<SequenceNumber> {

  @Override
  public int compareTo(SequenceNumber other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
