package io.hubscale.testkit.rules;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What only a {@link Seam} may do: read a clock, use the process's streams, catch everything. */
final class SeamRules {

  private static final Set<String> BROAD =
      Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException");

  private final Names names;

  private SeamRules(Names names) {
    this.names = names;
  }

  static List<HouseRule> of(Names names) {
    SeamRules rules = new SeamRules(names);
    return List.of(
        rules.only(
            Seam.Kind.CLOCK,
            "be given the time",
            "time that is an argument can be stepped by a test",
            type -> accesses(type, SeamRules::readsClock)),
        rules.only(
            Seam.Kind.STREAM,
            "leave System.out and System.err alone",
            "a library logs or returns, and people's output has one place",
            type -> accesses(type, SeamRules::usesStream)),
        rules.only(
            Seam.Kind.BROAD_CATCH,
            "catch what they expect and not everything",
            "a bug that is caught where it happens is never found",
            type -> type.getCodeUnits().stream().flatMap(SeamRules::broadCatches)),
        HouseRule.everywhere(
            "log through SLF4J",
            "two loggers are configured twice, and one of them wrongly",
            type -> accesses(type, SeamRules::usesJavaLogging)));
  }

  private HouseRule only(
      Seam.Kind kind, String name, String reason, Function<JavaClass, Stream<String>> offences) {
    return HouseRule.everywhere(
        name, reason, type -> Seam.at(kind, names, type) ? Stream.empty() : offences.apply(type));
  }

  private static boolean readsClock(JavaAccess<?> access) {
    String owner = access.getTarget().getOwner().getName();
    String name = access.getName();
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
      case "java.time.Clock", "java.time.InstantSource" -> name.startsWith("system");
      // now(Clock) is not reading, the clock was given
      default ->
          owner.startsWith("java.time.")
              && name.equals("now")
              && !access.getTarget().getFullName().contains("java.time.Clock");
    };
  }

  private static boolean usesStream(JavaAccess<?> access) {
    String name = access.getName();
    return switch (access.getTarget().getOwner().getName()) {
      case "java.lang.System" -> name.equals("out") || name.equals("err");
      default ->
          name.equals("printStackTrace")
              && access.getTarget().getFullName().endsWith(".printStackTrace()")
              && access.getTarget().getOwner().isAssignableTo(Throwable.class);
    };
  }

  private static boolean usesJavaLogging(JavaAccess<?> access) {
    return access.getTarget().getOwner().getPackageName().startsWith("java.util.logging");
  }

  private static Stream<String> accesses(JavaClass type, Predicate<JavaAccess<?>> unwanted) {
    return type.getAccessesFromSelf().stream().filter(unwanted).map(JavaAccess::getDescription);
  }

  /**
   * Catches of everything that a person wrote.
   *
   * <p>The compiler catches Throwable to close what a try opened, and calls addSuppressed there. In
   * a method with such a try, a handwritten catch of Throwable (not of Exception) goes unnoticed.
   */
  private static Stream<String> broadCatches(JavaCodeUnit code) {
    boolean closes =
        code.getMethodCallsFromSelf().stream()
            .anyMatch(call -> call.getName().equals("addSuppressed"));
    return code.getTryCatchBlocks().stream()
        .filter(
            block ->
                block.getCaughtThrowables().stream()
                    .map(HasName::getName)
                    .filter(caught -> !(closes && caught.equals("java.lang.Throwable")))
                    .anyMatch(BROAD::contains))
        .map(
            block ->
                code.getFullName() + " catches everything in " + block.getSourceCodeLocation());
  }
}
