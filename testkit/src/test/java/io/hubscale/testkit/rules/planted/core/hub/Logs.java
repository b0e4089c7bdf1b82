package io.hubscale.testkit.rules.planted.core.hub;

import org.slf4j.Logger;

/** Logs. */
final class Logs {
  void log(Logger logger) {
    logger.info("hello");
  }
}
