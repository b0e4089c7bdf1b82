package io.hubscale.testkit.rules.planted.azure;

import io.hubscale.testkit.rules.planted.k8s.KubernetesPorts;

/** Sees the other adapter. */
final class SeesKubernetes {
  int look(KubernetesPorts ports) {
    return ports.hashCode();
  }
}
