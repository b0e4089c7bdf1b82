package io.hubscale.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Optional;

/**
 * What packages are called.
 *
 * <p>An argument of every rule, so that the very rules that guard Hubscale can be shown planted
 * classes as if they were Hubscale.
 *
 * @param base the package of which the modules are part
 * @param libraries what stands before the packages of libraries
 */
record Names(String base, String libraries) {

  /** The real ones. */
  static final Names HUBSCALE = new Names("io.hubscale", "");

  String of(HubscaleModule module) {
    return base + "." + module.place();
  }

  /** Whether a class is in a package of ours, given below the base, or further down. */
  boolean isIn(JavaClass type, String place) {
    return isInOrBelow(type, base + "." + place);
  }

  boolean isIn(JavaClass type, HubscaleModule module) {
    return isIn(type, module.place());
  }

  boolean isLibrary(JavaClass type, String library) {
    return isInOrBelow(type, libraries + library);
  }

  /** Whether a class is this one of ours, or nested in it; the name is below the base. */
  boolean isClass(JavaClass type, String name) {
    return outermost(type).equals(base + "." + name);
  }

  Optional<HubscaleModule> moduleOf(JavaClass type) {
    return Arrays.stream(HubscaleModule.values()).filter(module -> isIn(type, module)).findFirst();
  }

  /** Code that tools write: gRPC's from the .proto, Dagger's from modules and components. */
  boolean isGenerated(JavaClass type) {
    String name = simple(outermost(type));
    return isIn(type, "scaler.proto") || name.startsWith("Dagger") || name.contains("_");
  }

  /** Whether a class is there to put others together. */
  static boolean isWiring(JavaClass type) {
    String name = simple(outermost(type));
    return name.endsWith("Module") || name.endsWith("Component");
  }

  /** The name of the class that a nested one is in, which may be itself. */
  static String outermost(JavaClass type) {
    return type.getBaseComponentType().getName().replaceFirst("\\$.*", "");
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static boolean isInOrBelow(JavaClass type, String wanted) {
    String actual = type.getBaseComponentType().getPackageName();
    return actual.equals(wanted) || actual.startsWith(wanted + ".");
  }
}
