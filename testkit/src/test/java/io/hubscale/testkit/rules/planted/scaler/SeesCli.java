package io.hubscale.testkit.rules.planted.scaler;

import io.hubscale.testkit.rules.planted.cli.Shell;

/** Sees the other app. */
final class SeesCli {
  int look(Shell shell) {
    return shell.hashCode();
  }
}
