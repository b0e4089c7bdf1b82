package io.hubscale.core.checkpoint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The content of a lease blob, as far as it can be understood without knowing what it means. */
public sealed interface BlobBody {

  /**
   * A JSON object.
   *
   * @param fields its members
   * @param byteOrderMark whether it began with a byte order mark
   */
  record Parsed(Fields fields, boolean byteOrderMark) implements BlobBody {}

  /** No content at all. */
  record Empty() implements BlobBody {}

  /** Something that is not one whole JSON object. */
  record Malformed() implements BlobBody {}

  /** A value in a JSON object; numbers stay as they are written, so that nothing is lost. */
  sealed interface Value {}

  /** A JSON string. */
  record Text(String text) implements Value {}

  /** A JSON number, digit by digit. */
  record Digits(String text) implements Value {}

  /** A JSON null. */
  record Nothing() implements Value {}

  /** An array or a truth value, which no lease holds anything of interest in. */
  record Other() implements Value {}

  /** A JSON object; names are found in any of the spellings that the SDKs use. */
  record Fields(Map<String, Value> members) implements Value {

    public Fields {
      members = Map.copyOf(members);
    }

    /**
     * A member, as SequenceNumber, sequenceNumber or sequence_number; empty when null or missing.
     */
    Optional<Value> get(String... names) {
      Map<String, Value> plain = new TreeMap<>();
      members.forEach((name, value) -> plain.put(plain(name), value));
      return Arrays.stream(names)
          .map(name -> Optional.ofNullable(plain.get(plain(name))))
          .flatMap(Optional::stream)
          .filter(value -> !(value instanceof Nothing))
          .findFirst();
    }

    boolean has(String name) {
      return members.keySet().stream().anyMatch(member -> plain(member).equals(plain(name)));
    }

    private static String plain(String name) {
      return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
  }
}
