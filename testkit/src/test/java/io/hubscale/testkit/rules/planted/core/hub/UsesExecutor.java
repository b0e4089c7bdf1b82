package io.hubscale.testkit.rules.planted.core.hub;

import java.util.concurrent.Executor;

/** Runs work elsewhere. */
final class UsesExecutor {
  void run(Executor executor, Runnable work) {
    executor.execute(work);
  }
}
