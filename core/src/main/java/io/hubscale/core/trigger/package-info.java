/** A trigger's metadata, parsed into a validated specification or into all its violations. */
@NullMarked
package io.hubscale.core.trigger;

import org.jspecify.annotations.NullMarked;
