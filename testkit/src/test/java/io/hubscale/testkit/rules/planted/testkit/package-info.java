/** The testkit. */
@NullMarked
package io.hubscale.testkit.rules.planted.testkit;

import org.jspecify.annotations.NullMarked;
