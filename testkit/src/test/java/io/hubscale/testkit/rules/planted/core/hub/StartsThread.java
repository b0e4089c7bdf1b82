package io.hubscale.testkit.rules.planted.core.hub;

/** Starts a thread. */
final class StartsThread {
  Thread start(Runnable work) {
    return Thread.ofVirtual().start(work);
  }
}
