package io.hubscale.testkit.rules.planted.scaler.proto;

/** What a tool would write: in no null-marked package, with a field that can be set. */
public final class GeneratedUtil {
  static int calls;

  private GeneratedUtil() {}
}
