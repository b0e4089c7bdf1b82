package io.hubscale.testkit.rules.planted.testkit.careless;

import java.util.logging.Logger;

/** Logs with the JDK's logger. */
final class LogsElsewhere {
  void log(Logger logger) {
    logger.info("hello");
  }
}
