package io.hubscale.testkit.rules;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule catches the classes that are planted for it, and no others. */
class PlantedViolationsTest {

  private static final String CYCLES = "be in packages without cycles";

  private static final Names PLANTED =
      new Names(
          "io.hubscale.testkit.rules.planted", "io.hubscale.testkit.rules.planted.libraries.");

  private static final Map<String, Set<String>> OFFENDERS =
      Map.ofEntries(
          offenders("use com.azure only in azure and cli.demo", "k8s.UsesAzure"),
          offenders("use io.fabric8 only in k8s", "azure.UsesFabric8"),
          offenders("use io.grpc only in scaler and cli.demo", "cli.UsesGrpc"),
          offenders("use picocli only in scaler and cli", "testkit.UsesPicocli"),
          offenders("use org.apache.qpid.proton only in testkit", "scaler.UsesProton"),
          offenders(
              "import other modules along the arrows of the design",
              "azure.SeesKubernetes",
              "k8s.SeesAzure",
              "scaler.SeesCli",
              "cli.SeesScaler",
              "testkit.SeesAdapter"),
          offenders("leave the testkit to tests and the demo", "scaler.UsesTestkit"),
          offenders(
              "know of dependency injection only as a Module or Component",
              "scaler.InjectedByDagger",
              "scaler.InjectedByJavax",
              "scaler.InjectedByJakarta"),
          offenders(
              "keep SDK types out of what adapters show",
              "azure.ReturnsClient",
              "azure.HoldsPublishers",
              "k8s.ShowsField"),
          offenders(
              "import nothing but the values of the JDK",
              "core.hub.ReadsFiles",
              "core.hub.StartsThread",
              "core.hub.UsesExecutor",
              "core.hub.Logs"),
          offenders(
              "use only packages of the core that are lower",
              "core.lag.LooksUp",
              "core.shortcut.Misplaced",
              "core.shortcut.package-info"),
          offenders(
              "be an interface, or a record or enum that one returns, in the ports' package",
              "core.port.ConcretePort"),
          offenders("declare no checked exception in a port", "core.port.ThrowingPort"),
          offenders(
              "be given the time",
              "testkit.careless.ReadsInstant",
              "testkit.careless.ReadsClock",
              "testkit.careless.ReadsInstantSource",
              "testkit.careless.ReadsMillis",
              "testkit.careless.ReadsNanos",
              "testkit.careless.RefersToClock"),
          offenders(
              "leave System.out and System.err alone",
              "testkit.careless.Prints",
              "testkit.careless.Complains",
              "testkit.careless.PrintsTrace"),
          offenders(
              "catch what they expect and not everything",
              "testkit.careless.CatchesRuntimeException",
              "testkit.careless.CatchesException",
              "testkit.careless.CatchesThrowable",
              "testkit.careless.CatchesInLambda"),
          offenders("log through SLF4J", "testkit.careless.LogsElsewhere"),
          offenders(
              "be in a package that is @NullMarked",
              "cli.unmarked.Unmarked",
              "cli.unmarked.package-info"),
          offenders("have no static field that can be set", "testkit.careless.HasSettableField"),
          offenders(
              "have names that say something",
              "testkit.careless.LagImpl",
              "testkit.careless.LagUtils",
              "testkit.careless.LagUtil",
              "testkit.careless.LagHelper",
              "testkit.careless.LagManager",
              "testkit.careless.LagData",
              "testkit.careless.LagInfo",
              "testkit.careless.InfoDesk$NestedHelper"));

  static Stream<String> rules() {
    return HouseRules.all(PLANTED).stream().map(HouseRule::name).filter(name -> !isCycles(name));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void a_rule_catches_what_is_planted_for_it_and_nothing_else(String name) {
    HouseRule rule = rule(name);

    Set<String> caught = caught(rule.rule().evaluate(planted()));

    assertThat(caught).isNotEmpty().isEqualTo(OFFENDERS.getOrDefault(name, Set.of()));
  }

  @Test
  void a_cycle_is_caught_and_wiring_makes_none() {
    JavaClasses cli =
        planted()
            .that(DescribedPredicate.describe("are in cli", type -> PLANTED.isIn(type, "cli")));

    List<String> cycles = rule(CYCLES).rule().evaluate(cli).getFailureReport().getDetails();

    assertThat(cycles)
        .singleElement()
        .asString()
        .contains("cli.one.One", "cli.two.Two")
        .doesNotContain("CliModule");
  }

  @Test
  void no_planted_class_is_left_over_from_a_rule_that_is_gone() {
    Set<String> names = rules().collect(toSet());

    assertThat(OFFENDERS.keySet()).isEqualTo(names);
  }

  @ParameterizedTest
  @EnumSource
  void rules_that_see_no_class_do_not_pass(HubscaleModule module) {
    // planted classes are tests, which are no part of any module
    HouseRules blind = new HouseRules(module, 1, PLANTED);

    List<String> passed =
        blind
            .tests()
            .filter(PlantedViolationsTest::passes)
            .map(DynamicTest::getDisplayName)
            .toList();

    boolean hasSeams = Seam.ALL.stream().anyMatch(seam -> seam.place().startsWith(module.place()));
    assertThat(passed)
        .isEqualTo(hasSeams ? List.of() : List.of("seams are where they are said to be"));
  }

  private static boolean passes(DynamicTest test) {
    try {
      test.getExecutable().execute();
      return true;
    } catch (Throwable failure) {
      return false;
    }
  }

  private static boolean isCycles(String name) {
    return name.equals(CYCLES);
  }

  private static HouseRule rule(String name) {
    return HouseRules.all(PLANTED).stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JavaClasses planted() {
    String[] modules =
        Arrays.stream(HubscaleModule.values()).map(PLANTED::of).toArray(String[]::new);
    return HouseRules.written(PLANTED, new ClassFileImporter().importPackages(modules));
  }

  private static Set<String> caught(EvaluationResult result) {
    Set<String> caught = new HashSet<>();
    result.handleViolations(
        (Collection<JavaClass> violating, String message) ->
            violating.forEach(
                type -> caught.add(type.getName().substring(PLANTED.base().length() + 1))));
    return caught;
  }

  private static Map.Entry<String, Set<String>> offenders(String rule, String... classes) {
    return Map.entry(rule, Set.of(classes));
  }
}
