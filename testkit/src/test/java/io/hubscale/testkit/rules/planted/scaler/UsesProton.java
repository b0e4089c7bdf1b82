package io.hubscale.testkit.rules.planted.scaler;

import io.hubscale.testkit.rules.planted.libraries.org.apache.qpid.proton.Engine;

/** Speaks AMQP by itself. */
final class UsesProton {
  int use(Engine engine) {
    return engine.hashCode();
  }
}
