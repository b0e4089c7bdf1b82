package io.hubscale.testkit.rules;

import java.util.Locale;

/** A module of Hubscale: its package, what it may import, and a library it must use. */
public enum HubscaleModule {
  /** Pure: the JDK's values and annotations. */
  CORE("org.jspecify"),
  /** Azure behind ports. */
  AZURE("com.azure"),
  /** Kubernetes behind ports. */
  K8S("io.fabric8"),
  /** What KEDA calls. */
  SCALER("io.grpc"),
  /** What people call. */
  CLI("picocli"),
  /** What tests and the demo stand on. */
  TESTKIT("org.apache.qpid.proton");

  private final String library;

  HubscaleModule(String library) {
    this.library = library;
  }

  /** The package, below the base package. */
  String place() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the design's arrows allow an import. */
  boolean maySee(HubscaleModule other) {
    return other == this
        || switch (this) {
          case CORE -> false;
          case AZURE, K8S, TESTKIT -> other == CORE;
          case SCALER, CLI -> other == CORE || other == AZURE || other == K8S;
        };
  }

  /** The library that it is known to use. */
  String library() {
    return library;
  }
}
