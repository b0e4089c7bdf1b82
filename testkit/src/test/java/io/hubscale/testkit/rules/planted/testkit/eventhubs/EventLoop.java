package io.hubscale.testkit.rules.planted.testkit.eventhubs;

/** Has its own time; a seam. */
final class EventLoop {
  long now() {
    return System.nanoTime();
  }

  void attempt(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException bug) {
      now();
    }
  }
}
