package io.hubscale.testkit.rules.planted.k8s;

import io.hubscale.testkit.rules.planted.libraries.io.fabric8.KubernetesClient;

/** Shows a field of an SDK's type. */
public final class ShowsField {
  /** The leak. */
  public final KubernetesClient client = new KubernetesClient();
}
