package io.hubscale.testkit.eventhubs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The hubs by name, whose case does not matter. Thread-safe. */
final class Namespace {

  private final Map<String, EmulatedHub> hubs = new ConcurrentHashMap<>();

  /** Adds a hub; false if there is one of that name. */
  boolean add(EmulatedHub hub) {
    return hubs.putIfAbsent(key(hub.name()), hub) == null;
  }

  Optional<EmulatedHub> find(String name) {
    return Optional.ofNullable(hubs.get(key(name)));
  }

  Optional<EmulatedHub> remove(String name) {
    return Optional.ofNullable(hubs.remove(key(name)));
  }

  /** The hub that a client named. */
  EmulatedHub hub(String name) {
    return find(name).orElseThrow(() -> ServiceRefusal.notFound(name));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
