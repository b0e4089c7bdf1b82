package io.hubscale.core.checkpoint;

import io.hubscale.core.hub.SequenceNumber;

/**
 * Reads a sequence number from text, exactly: never through a floating-point number.
 *
 * <p>Source: spec/checkpoint-formats.md section 9.
 */
final class SequenceNumberParser {

  /** What a text turned out to be. */
  sealed interface Parsed {
    record Valid(SequenceNumber number) implements Parsed {}

    record Invalid(ReadingCode code) implements Parsed {}
  }

  private SequenceNumberParser() {}

  static Parsed parse(String text) {
    String digits = text.strip();
    if (digits.isEmpty()) {
      return new Parsed.Invalid(ReadingCode.MISSING_SEQUENCE);
    }
    if (!isInteger(digits)) {
      return new Parsed.Invalid(ReadingCode.INVALID_SEQUENCE);
    }
    long value;
    try {
      value = Long.parseLong(digits);
    } catch (NumberFormatException tooLong) {
      return new Parsed.Invalid(ReadingCode.SEQUENCE_OUT_OF_RANGE);
    }
    if (value == Long.MIN_VALUE) {
      return new Parsed.Invalid(ReadingCode.SENTINEL_SEQUENCE);
    }
    return value < 0
        ? new Parsed.Invalid(ReadingCode.NEGATIVE_SEQUENCE)
        : new Parsed.Valid(new SequenceNumber(value));
  }

  private static boolean isInteger(String text) {
    int start = text.charAt(0) == '-' ? 1 : 0;
    return text.length() > start && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }
}
