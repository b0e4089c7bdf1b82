package io.hubscale.testkit.rules.planted.core.lag;

import io.hubscale.testkit.rules.planted.core.trigger.Trigger;

/** Uses a higher layer. */
final class LooksUp {
  String name(Trigger trigger) {
    return trigger.name();
  }
}
