/** Everything that has no seam. */
@NullMarked
package io.hubscale.testkit.rules.planted.testkit.careless;

import org.jspecify.annotations.NullMarked;
