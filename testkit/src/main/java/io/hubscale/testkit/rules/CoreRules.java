package io.hubscale.testkit.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What makes the core a core: pure, in layers, with ports that promise only answers. */
final class CoreRules {

  private static final Set<HubscaleModule> CORE = EnumSet.of(HubscaleModule.CORE);

  /** Lower ones first. */
  private static final List<String> LAYERS =
      List.of(
          "problem",
          "hub",
          "checkpoint",
          "lag",
          "health",
          "scaling",
          "trigger",
          "diagnosis",
          "port",
          "usecase");

  private static final Set<String> PACKAGES =
      Set.of(
          "java.lang",
          "java.math",
          "java.nio.charset",
          "java.time",
          "java.time.format",
          "java.time.temporal",
          "java.util",
          "java.util.concurrent.atomic",
          "java.util.function",
          "java.util.regex",
          "java.util.stream",
          "org.jspecify.annotations");

  private static final Set<String> CLASSES =
      Set.of(
          "java.net.URI",
          "java.net.URISyntaxException",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentMap");

  /** In packages that are allowed otherwise. */
  private static final Set<String> NOT_CLASSES =
      Set.of(
          "java.lang.InheritableThreadLocal",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.System",
          "java.lang.Thread",
          "java.lang.ThreadGroup",
          "java.lang.ThreadLocal",
          "java.util.Timer",
          "java.util.TimerTask");

  private final Names names;

  private CoreRules(Names names) {
    this.names = names;
  }

  static List<HouseRule> of(Names names) {
    CoreRules rules = new CoreRules(names);
    return List.of(rules.pure(), rules.layers(), rules.portsAreInterfaces(), rules.portsThrow());
  }

  private HouseRule pure() {
    return HouseRule.of(
        "import nothing but the values of the JDK",
        "what does no I/O and starts no thread is tested by tables and trusted by everyone",
        CORE,
        type -> names.isIn(type, HubscaleModule.CORE),
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> !isPure(dependency.getTargetClass()))
                .map(Dependency::getDescription));
  }

  private boolean isPure(JavaClass target) {
    String name = Names.outermost(target);
    return names.isIn(target, HubscaleModule.CORE)
        || CLASSES.contains(name)
        || (PACKAGES.contains(target.getBaseComponentType().getPackageName())
            && !NOT_CLASSES.contains(name));
  }

  private HouseRule layers() {
    return HouseRule.of(
        "use only packages of the core that are lower",
        "a walk in one direction can be followed; the order is " + String.join(" → ", LAYERS),
        CORE,
        type ->
            names.isIn(type, HubscaleModule.CORE)
                && !type.getPackageName().equals(names.of(HubscaleModule.CORE)),
        this::climbs);
  }

  private Stream<String> climbs(JavaClass type) {
    Optional<Integer> here = layer(type);
    if (here.isEmpty()) {
      return Stream.of(type.getName() + " is in a package that has no place in the order");
    }
    return type.getDirectDependenciesFromSelf().stream()
        .filter(
            dependency ->
                layer(dependency.getTargetClass()).filter(it -> it > here.get()).isPresent())
        .map(Dependency::getDescription);
  }

  private Optional<Integer> layer(JavaClass type) {
    return LAYERS.stream()
        .filter(layer -> names.isIn(type, "core." + layer))
        .findFirst()
        .map(LAYERS::indexOf);
  }

  private HouseRule portsAreInterfaces() {
    return HouseRule.of(
        "be an interface, or a record or enum that one returns, in the ports' package",
        "the core says what it needs and never how it is got",
        CORE,
        this::isPort,
        type ->
            type.isInterface() || type.isRecord() || type.isEnum()
                ? Stream.empty()
                : Stream.of(type.getName() + " is a class"));
  }

  private HouseRule portsThrow() {
    return HouseRule.of(
        "declare no checked exception in a port",
        "an expected failure is an answer, which the compiler makes callers look at",
        CORE,
        this::isPort,
        type ->
            type.getMethods().stream()
                .filter(CoreRules::throwsChecked)
                .map(method -> method.getFullName() + " throws a checked exception"));
  }

  private boolean isPort(JavaClass type) {
    return names.isIn(type, "core.port");
  }

  private static boolean throwsChecked(JavaMethod method) {
    return method.getExceptionTypes().stream()
        .anyMatch(
            thrown ->
                !thrown.isAssignableTo(RuntimeException.class)
                    && !thrown.isAssignableTo(Error.class));
  }
}
