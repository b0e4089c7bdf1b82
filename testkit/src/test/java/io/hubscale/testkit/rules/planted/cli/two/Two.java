package io.hubscale.testkit.rules.planted.cli.two;

import io.hubscale.testkit.rules.planted.cli.one.One;

/** Needs the other. */
public final class Two {
  int look(One one) {
    return one.hashCode();
  }
}
