package io.hubscale.testkit.rules.planted.testkit.careless;

/** Says something, although it begins with such a word. */
final class InfoDesk {
  /** Says nothing, inside. */
  static final class NestedHelper {}
}
