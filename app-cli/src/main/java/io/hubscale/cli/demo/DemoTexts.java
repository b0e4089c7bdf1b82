package io.hubscale.cli.demo;

import java.time.Duration;

/** Sentences that both views share. */
final class DemoTexts {

  private DemoTexts() {}

  static String delays(DemoPlan plan) {
    return "cool-down %d s, scale-in window %d s (shortened: KEDA and the HPA take 300 s)"
        .formatted(
            plan.replicas().cooldown().toSeconds(), plan.replicas().scaleInWindow().toSeconds());
  }

  static String decision(DemoDecision decision) {
    return "%s  %d -> %d  %s"
        .formatted(clock(decision.at()), decision.from(), decision.to(), decision.reason());
  }

  static String clock(Duration elapsed) {
    return "%02d:%02d".formatted(elapsed.toMinutes(), elapsed.toSecondsPart());
  }
}
