/** The other half of a cycle. */
@NullMarked
package io.hubscale.testkit.rules.planted.cli.two;

import org.jspecify.annotations.NullMarked;
