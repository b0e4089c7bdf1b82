package io.hubscale.testkit.rules.planted.scaler;

import io.hubscale.testkit.rules.planted.testkit.Emulator;

/** Serves production from an emulator. */
final class UsesTestkit {
  int use(Emulator emulator) {
    return emulator.hashCode();
  }
}
