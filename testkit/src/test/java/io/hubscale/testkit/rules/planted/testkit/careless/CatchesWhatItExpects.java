package io.hubscale.testkit.rules.planted.testkit.careless;

import java.io.IOException;
import java.io.StringReader;

/** Catches what it expects; the compiler adds catches of its own to both methods. */
final class CatchesWhatItExpects {
  int read(String text) {
    try (StringReader one = new StringReader(text);
        StringReader other = new StringReader(text)) {
      if (text.isEmpty()) {
        return 0;
      }
      return one.read() + other.read();
    } catch (IOException expected) {
      return -1;
    }
  }

  int sum(Object pair) {
    return switch (pair) {
      case Pair(Pair(var first, var second), var third) -> first.hashCode() + second.hashCode();
      case Pair(var first, var second) -> first.hashCode();
      default -> 0;
    };
  }

  private record Pair(Object one, Object other) {}
}
