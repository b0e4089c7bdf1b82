/** Half of a cycle. */
@NullMarked
package io.hubscale.testkit.rules.planted.cli.one;

import org.jspecify.annotations.NullMarked;
