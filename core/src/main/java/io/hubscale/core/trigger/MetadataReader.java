package io.hubscale.core.trigger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trigger's metadata, read key by key; it collects what is wrong on the way. */
final class MetadataReader {

  private final Map<String, String> metadata;
  private final List<Violation> violations = new ArrayList<>();

  MetadataReader(Map<String, String> metadata) {
    this.metadata = metadata;
  }

  /** All that was found wrong so far. */
  List<Violation> violations() {
    return List.copyOf(violations);
  }

  long number(String key, long fallback, long min) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      long value = Long.parseLong(text.get());
      if (value >= min) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // said below, together with the range
    }
    violate(key, quoted(text.get()), "a whole number of events, " + min + " or more");
    return fallback;
  }

  void violate(String key, String found, String expectation) {
    violations.add(new Violation(key, found, expectation));
  }

  /** The value, unless it may be a connection string that got under the wrong key. */
  static String quoted(String value) {
    return value.contains("=")
        ? "a text with an equals sign, not shown as it may hold a secret"
        : "'" + value + "'";
  }

  Optional<String> text(String key) {
    return trimmed(key).or(() -> trimmed(key + "FromEnv"));
  }

  private Optional<String> trimmed(String key) {
    return Optional.ofNullable(metadata.get(key)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
