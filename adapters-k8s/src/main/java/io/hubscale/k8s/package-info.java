/** Kubernetes and KEDA's resources behind the core's ports; empty until the controller is built. */
@NullMarked
package io.hubscale.k8s;

import org.jspecify.annotations.NullMarked;
