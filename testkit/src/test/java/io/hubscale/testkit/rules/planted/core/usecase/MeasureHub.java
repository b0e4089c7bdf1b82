package io.hubscale.testkit.rules.planted.core.usecase;

import io.hubscale.testkit.rules.planted.core.port.Hubs;
import io.hubscale.testkit.rules.planted.core.trigger.Trigger;

/** Uses what is lower. */
final class MeasureHub {
  Hubs.Reading measure(Hubs hubs, Trigger trigger) {
    return trigger.name().isEmpty() ? Hubs.Reading.Absent.GONE : hubs.read();
  }
}
