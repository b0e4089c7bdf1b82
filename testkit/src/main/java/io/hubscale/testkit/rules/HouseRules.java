package io.hubscale.testkit.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The rules of the house, for the classes of one module. */
public final class HouseRules {

  private final HubscaleModule module;
  private final int atLeast;
  private final Names names;

  HouseRules(HubscaleModule module, int atLeast, Names names) {
    this.module = module;
    this.atLeast = atLeast;
    this.names = names;
  }

  /**
   * The rules for a module.
   *
   * @param atLeast how many classes must be seen: a rule that sees none is never broken
   */
  public static HouseRules forModule(HubscaleModule module, int atLeast) {
    return new HouseRules(module, atLeast, Names.HUBSCALE);
  }

  /** One test for each rule. Cost: reads the module's classes once. */
  public Stream<DynamicTest> tests() {
    JavaClasses classes = classesOf(module, names);
    Stream<DynamicTest> guards =
        Stream.of(
            DynamicTest.dynamicTest(
                "the rules see at least " + atLeast + " classes", () -> checkNumber(classes)),
            DynamicTest.dynamicTest("seams are where they are said to be", () -> seams(classes)),
            DynamicTest.dynamicTest("libraries are called what they are", () -> library(classes)));
    Stream<DynamicTest> rules =
        all(names).stream()
            .filter(rule -> rule.modules().contains(module))
            .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> rule.rule().check(classes)));
    return Stream.concat(guards, rules);
  }

  /** Every rule for every module. */
  static List<HouseRule> all(Names names) {
    return Stream.of(
            ImportRules.of(names), CoreRules.of(names), SeamRules.of(names), FormRules.of(names))
        .flatMap(List::stream)
        .toList();
  }

  /** A module's own classes, without its tests and what tools write. */
  static JavaClasses classesOf(HubscaleModule module, Names names) {
    return written(
        names,
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(names.of(module)));
  }

  static JavaClasses written(Names names, JavaClasses classes) {
    return classes.that(
        DescribedPredicate.<JavaClass>describe(
            "are written by hand", type -> !names.isGenerated(type)));
  }

  private void checkNumber(JavaClasses classes) {
    if (classes.size() < atLeast) {
      throw new AssertionError(
          "only %d classes in %s, expected %d or more: are the rules looking in the right place?"
              .formatted(classes.size(), names.of(module), atLeast));
    }
  }

  private void seams(JavaClasses classes) {
    Seam.ALL.stream()
        .filter(seam -> seam.place().startsWith(module.place() + "."))
        .filter(seam -> classes.stream().noneMatch(type -> seam.holds(names, type)))
        .forEach(
            seam -> {
              throw new AssertionError(seam + " is gone: take it off the list");
            });
  }

  /** A rule about a library whose name is mistyped would hold for ever. */
  private void library(JavaClasses classes) {
    boolean used =
        classes.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .anyMatch(dependency -> names.isLibrary(dependency.getTargetClass(), module.library()));
    if (!used) {
      throw new AssertionError(
          "nothing in %s uses %s, which it is there for"
              .formatted(names.of(module), module.library()));
    }
  }
}
