package io.hubscale.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rule and the modules that it is for.
 *
 * @param name what classes do that keep it; a sentence begins "classes should"
 */
record HouseRule(String name, Set<HubscaleModule> modules, ArchRule rule) {

  HouseRule {
    modules = Set.copyOf(modules);
  }

  /** A rule for every class of every module. */
  static HouseRule everywhere(
      String name, String reason, Function<JavaClass, Stream<String>> offences) {
    return of(name, reason, EnumSet.allOf(HubscaleModule.class), type -> true, offences);
  }

  /** A rule for some classes, of which there must be one in each module that it is for. */
  static HouseRule of(
      String name,
      String reason,
      Set<HubscaleModule> modules,
      Predicate<JavaClass> concerned,
      Function<JavaClass, Stream<String>> offences) {
    return new HouseRule(
        name,
        modules,
        classes()
            .that(DescribedPredicate.describe("are concerned", concerned))
            .should(none(name, offences))
            .as("classes should " + name)
            .because(reason));
  }

  private static ArchCondition<JavaClass> none(
      String name, Function<JavaClass, Stream<String>> offences) {
    return new ArchCondition<>(name) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        offences
            .apply(type)
            .forEach(offence -> events.add(SimpleConditionEvent.violated(type, offence)));
      }
    };
  }
}
