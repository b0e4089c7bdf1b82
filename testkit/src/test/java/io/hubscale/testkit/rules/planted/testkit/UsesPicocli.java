package io.hubscale.testkit.rules.planted.testkit;

import io.hubscale.testkit.rules.planted.libraries.picocli.CommandLine;

/** Has options. */
final class UsesPicocli {
  int use(CommandLine options) {
    return options.hashCode();
  }
}
