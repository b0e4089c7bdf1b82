package io.hubscale.core.trigger;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The {@code Key=Value;Key=Value} form that Azure's services share: keys in any order and case,
 * values that may hold an equals sign.
 */
final class ConnectionString {

  private final Map<String, String> pairs;

  private ConnectionString(Map<String, String> pairs) {
    this.pairs = pairs;
  }

  /** Splits a text; empty when a part has no key or no equals sign, or a key stands twice. */
  static Optional<ConnectionString> parse(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String part : text.strip().split(";", -1)) {
      if (part.isBlank()) {
        continue;
      }
      int equals = part.indexOf('=');
      if (equals <= 0) {
        return Optional.empty();
      }
      String key = part.substring(0, equals).strip();
      if (key.isEmpty() || get(pairs, key).isPresent()) {
        return Optional.empty();
      }
      pairs.put(key, part.substring(equals + 1).strip());
    }
    return pairs.isEmpty() ? Optional.empty() : Optional.of(new ConnectionString(pairs));
  }

  /** A value that is there and not empty. */
  Optional<String> get(String key) {
    return get(pairs, key).filter(value -> !value.isEmpty());
  }

  boolean isTrue(String key) {
    return get(key).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** The text again, with some keys left out. */
  String without(Set<String> keys) {
    Set<String> dropped =
        keys.stream().map(key -> key.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return pairs.entrySet().stream()
        .filter(pair -> !dropped.contains(pair.getKey().toLowerCase(Locale.ROOT)))
        .map(pair -> pair.getKey() + "=" + pair.getValue())
        .collect(Collectors.joining(";", "", ";"));
  }

  private static Optional<String> get(Map<String, String> pairs, String key) {
    return pairs.entrySet().stream()
        .filter(pair -> pair.getKey().equalsIgnoreCase(key))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
