/** The other adapter. */
@NullMarked
package io.hubscale.testkit.rules.planted.k8s;

import org.jspecify.annotations.NullMarked;
