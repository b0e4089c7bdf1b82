package io.hubscale.testkit.rules;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CoreHouseRulesTest {

  @TestFactory
  Stream<DynamicTest> house_rules() {
    return HouseRules.forModule(HubscaleModule.CORE, 100).tests();
  }
}
