package io.hubscale.testkit.rules.planted.core.port;

import io.hubscale.testkit.rules.planted.core.hub.Hub;

/** As ports are. */
public interface Hubs {
  /** A read. */
  Reading read();

  /** An answer. */
  sealed interface Reading {
    /** A good one. */
    record Found(Hub hub) implements Reading {}

    /** An empty one. */
    enum Absent implements Reading {
      GONE
    }
  }
}
