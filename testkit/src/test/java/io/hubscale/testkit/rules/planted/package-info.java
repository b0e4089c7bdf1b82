/**
 * Classes that break the rules, and classes that keep them, as if this package were {@code
 * io.hubscale}.
 */
@NullMarked
package io.hubscale.testkit.rules.planted;

import org.jspecify.annotations.NullMarked;
