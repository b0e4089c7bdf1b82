package io.hubscale.azure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The chain of causes of a failure. */
final class Causes {

  private static final int MAX = 20;

  private Causes() {}

  /** The failure itself, then its cause and so on; ends even when the chain bites its tail. */
  static List<Throwable> of(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure;
        cause != null && causes.size() < MAX && seen.add(cause);
        cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }
}
