package io.hubscale.testkit.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who may import whom. */
final class ImportRules {

  private static final String DEMO = "cli.demo";
  private static final List<String> INJECTION = List.of("dagger", "javax.inject", "jakarta.inject");
  private static final List<String> SDKS = List.of("com.azure", "reactor", "io.fabric8");

  private final Names names;

  private ImportRules(Names names) {
    this.names = names;
  }

  static List<HouseRule> of(Names names) {
    ImportRules rules = new ImportRules(names);
    return List.of(
        rules.atHome("com.azure", "azure", DEMO),
        rules.atHome("io.fabric8", "k8s"),
        rules.atHome("io.grpc", "scaler", DEMO),
        rules.atHome("picocli", "scaler", "cli"),
        rules.atHome("org.apache.qpid.proton", "testkit"),
        rules.arrows(),
        rules.testkit(),
        rules.injection(),
        rules.signatures());
  }

  private HouseRule atHome(String library, String... homes) {
    return HouseRule.everywhere(
        "use %s only in %s".formatted(library, String.join(" and ", homes)),
        "a library that one module knows can be replaced there alone",
        type ->
            Arrays.stream(homes).anyMatch(home -> names.isIn(type, home))
                ? Stream.empty()
                : imports(type, target -> names.isLibrary(target, library)));
  }

  private HouseRule arrows() {
    return HouseRule.everywhere(
        "import other modules along the arrows of the design",
        "adapters that see each other, or apps that do, can no longer be understood or shipped"
            + " alone; the demo runs the scaler's server, and nothing else crosses",
        type -> imports(type, target -> !mayCross(type, target)));
  }

  private boolean mayCross(JavaClass from, JavaClass to) {
    Optional<HubscaleModule> here = names.moduleOf(from);
    Optional<HubscaleModule> there = names.moduleOf(to);
    return here.isEmpty()
        || there.isEmpty()
        || here.get().maySee(there.get())
        // the next rule's concern
        || there.get() == HubscaleModule.TESTKIT
        || (names.isIn(from, DEMO) && there.get() == HubscaleModule.SCALER);
  }

  private HouseRule testkit() {
    return HouseRule.everywhere(
        "leave the testkit to tests and the demo",
        "what serves production must not stand on emulators and fakes",
        type ->
            names.isIn(type, DEMO) || names.isIn(type, HubscaleModule.TESTKIT)
                ? Stream.empty()
                : imports(type, target -> names.isIn(target, HubscaleModule.TESTKIT)));
  }

  private HouseRule injection() {
    return HouseRule.everywhere(
        "know of dependency injection only as a Module or Component",
        "objects that are made by plain constructors can be made by tests and by other programs",
        type ->
            Names.isWiring(type)
                ? Stream.empty()
                : imports(
                    type,
                    target -> INJECTION.stream().anyMatch(api -> names.isLibrary(target, api))));
  }

  private HouseRule signatures() {
    return HouseRule.of(
        "keep SDK types out of what adapters show",
        "whoever uses an adapter must not need its SDK",
        EnumSet.of(HubscaleModule.AZURE, HubscaleModule.K8S),
        type ->
            isShown(type)
                && (names.isIn(type, HubscaleModule.AZURE) || names.isIn(type, HubscaleModule.K8S)),
        type ->
            Stream.concat(
                type.getAllRawInterfaces().stream()
                    .filter(this::isSdk)
                    .map(sdk -> type.getName() + " is a " + sdk.getName()),
                type.getMembers().stream()
                    .filter(ImportRules::isShown)
                    .filter(member -> typesOf(member).anyMatch(this::isSdk))
                    .map(member -> member.getFullName() + " shows a type of an SDK")));
  }

  private boolean isSdk(JavaClass type) {
    return SDKS.stream().anyMatch(sdk -> names.isLibrary(type, sdk));
  }

  private static Stream<JavaClass> typesOf(JavaMember member) {
    return Stream.concat(
        member.getAllInvolvedRawTypes().stream(),
        member instanceof JavaCodeUnit code ? code.getExceptionTypes().stream() : Stream.of());
  }

  private static boolean isShown(JavaMember member) {
    return isShown(member.getModifiers());
  }

  private static boolean isShown(JavaClass type) {
    return isShown(type.getModifiers())
        && type.getEnclosingClass().map(ImportRules::isShown).orElse(true);
  }

  private static boolean isShown(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static Stream<String> imports(JavaClass type, Predicate<JavaClass> unwanted) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(dependency -> unwanted.test(dependency.getTargetClass()))
        .map(Dependency::getDescription);
  }
}
