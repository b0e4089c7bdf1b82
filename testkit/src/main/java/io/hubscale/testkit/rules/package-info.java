/**
 * The architecture of Hubscale as rules that a build can break.
 *
 * <p>Each module runs those that concern it over its own classes:
 *
 * <pre>{@code
 * class HouseRulesTest {
 *   @TestFactory
 *   Stream<DynamicTest> house_rules() {
 *     return HouseRules.forModule(HubscaleModule.AZURE, 15).tests();
 *   }
 * }
 * }</pre>
 *
 * <p>ArchUnit and JUnit are optional dependencies of the testkit; whoever runs the rules has both.
 */
@NullMarked
package io.hubscale.testkit.rules;

import org.jspecify.annotations.NullMarked;
