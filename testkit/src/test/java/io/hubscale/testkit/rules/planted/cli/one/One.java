package io.hubscale.testkit.rules.planted.cli.one;

import io.hubscale.testkit.rules.planted.cli.two.Two;

/** Needs the other. */
public final class One {
  int look(Two two) {
    return two.hashCode();
  }
}
