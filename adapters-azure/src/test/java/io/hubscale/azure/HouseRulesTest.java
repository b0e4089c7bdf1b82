package io.hubscale.azure;

import io.hubscale.testkit.rules.HouseRules;
import io.hubscale.testkit.rules.HubscaleModule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

  @TestFactory
  Stream<DynamicTest> the_rules_of_the_house_hold() {
    return HouseRules.forModule(HubscaleModule.AZURE, 15).tests();
  }
}
