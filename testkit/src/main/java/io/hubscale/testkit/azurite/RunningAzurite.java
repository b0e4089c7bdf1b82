package io.hubscale.testkit.azurite;

/** A server that listens. */
interface RunningAzurite {

  /** {@code http://host:port}. */
  String address();

  /** What it printed. */
  AccessLog log();

  /** Ends it, and waits until it has ended. */
  void stop();
}
