/** Ports. */
@NullMarked
package io.hubscale.testkit.rules.planted.core.port;

import org.jspecify.annotations.NullMarked;
