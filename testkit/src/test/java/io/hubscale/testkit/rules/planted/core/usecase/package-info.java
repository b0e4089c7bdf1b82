/** The highest layer. */
@NullMarked
package io.hubscale.testkit.rules.planted.core.usecase;

import org.jspecify.annotations.NullMarked;
