/** From lag to the number KEDA is told and to replicas; pure functions that carry their reasons. */
@NullMarked
package io.hubscale.core.scaling;

import org.jspecify.annotations.NullMarked;
