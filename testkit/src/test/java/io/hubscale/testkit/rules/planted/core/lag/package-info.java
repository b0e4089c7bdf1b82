/** A layer in the middle. */
@NullMarked
package io.hubscale.testkit.rules.planted.core.lag;

import org.jspecify.annotations.NullMarked;
