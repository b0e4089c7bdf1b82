package io.hubscale.testkit.rules.planted.testkit.careless;

/** Shares a field with the whole JVM. */
final class HasSettableField {
  static final int CONSTANT = 1;
  static int calls = CONSTANT;

  private HasSettableField() {}
}
