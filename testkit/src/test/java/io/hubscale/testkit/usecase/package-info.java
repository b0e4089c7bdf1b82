/** The core's use cases with the ports in memory. */
@NullMarked
package io.hubscale.testkit.usecase;

import org.jspecify.annotations.NullMarked;
