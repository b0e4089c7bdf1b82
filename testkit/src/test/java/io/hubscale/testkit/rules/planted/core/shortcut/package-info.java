/** A package that has no place in the order. */
@NullMarked
package io.hubscale.testkit.rules.planted.core.shortcut;

import org.jspecify.annotations.NullMarked;
