/** The lowest layer. */
@NullMarked
package io.hubscale.testkit.rules.planted.core.problem;

import org.jspecify.annotations.NullMarked;
