package io.hubscale.testkit.rules.planted.cli;

import io.hubscale.testkit.rules.planted.cli.demo.Demo;
import io.hubscale.testkit.rules.planted.cli.one.One;

/** Wiring: sees every package. */
final class CliModule {
  int wire(One one, Demo demo) {
    return one.hashCode() + demo.hashCode();
  }
}
