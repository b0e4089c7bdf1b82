package io.hubscale.testkit.rules.planted.testkit.careless;

import java.time.InstantSource;

/** Takes the system's clock. */
final class ReadsInstantSource {
  InstantSource read() {
    return InstantSource.system();
  }
}
