package io.hubscale.testkit.rules;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TestkitHouseRulesTest {

  @TestFactory
  Stream<DynamicTest> house_rules() {
    return HouseRules.forModule(HubscaleModule.TESTKIT, 80).tests();
  }
}
