package io.hubscale.testkit.rules;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** The shape of packages and classes, whatever they are for. */
final class FormRules {

  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
  private static final List<String> EMPTY_WORDS =
      List.of("Impl", "Utils", "Util", "Helper", "Manager", "Data", "Info");

  private FormRules() {}

  static List<HouseRule> of(Names names) {
    return List.of(
        new HouseRule(
            "be in packages without cycles",
            EnumSet.allOf(HubscaleModule.class),
            slices()
                .assignedFrom(new Packages(names))
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package; wiring sees all of them")),
        HouseRule.everywhere(
            "be in a package that is @NullMarked",
            "elsewhere the compiler does not look for null",
            type ->
                type.getPackage().isAnnotatedWith(NULL_MARKED)
                    ? Stream.empty()
                    : Stream.of(type.getName() + " is in a package that is not @NullMarked")),
        HouseRule.everywhere(
            "have no static field that can be set",
            "what is shared by a whole JVM is shared by all its tests",
            type ->
                type.getFields().stream()
                    .filter(FormRules::isSettable)
                    .map(field -> field.getFullName() + " is static and not final")),
        HouseRule.everywhere(
            "have names that say something",
            "a name ending in " + String.join(", ", EMPTY_WORDS) + " hides that a concept lacks",
            FormRules::emptyName));
  }

  private static boolean isSettable(JavaField field) {
    return field.getModifiers().contains(JavaModifier.STATIC)
        && !field.getModifiers().contains(JavaModifier.FINAL);
  }

  private static Stream<String> emptyName(JavaClass type) {
    return EMPTY_WORDS.stream().anyMatch(word -> type.getSimpleName().endsWith(word))
        ? Stream.of(type.getName() + " says nothing")
        : Stream.empty();
  }

  /** Each package of ours is a slice. */
  private record Packages(Names names) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      boolean counts =
          names.moduleOf(type).isPresent()
              && !Names.isWiring(type)
              && !names.isGenerated(type)
              && !type.getSimpleName().equals("Main");
      return counts ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
