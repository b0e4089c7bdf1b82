package io.hubscale.testkit.rules.planted.k8s;

import io.hubscale.testkit.rules.planted.libraries.io.fabric8.KubernetesClient;

/** Hides its SDK. */
public final class KubernetesPorts {
  /** Its number. */
  public int number() {
    return new KubernetesClient().hashCode();
  }
}
