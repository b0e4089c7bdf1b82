/** A low layer. */
@NullMarked
package io.hubscale.testkit.rules.planted.core.hub;

import org.jspecify.annotations.NullMarked;
