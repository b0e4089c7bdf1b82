/** A higher layer. */
@NullMarked
package io.hubscale.testkit.rules.planted.core.trigger;

import org.jspecify.annotations.NullMarked;
