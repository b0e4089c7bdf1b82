/** Stands in for javax.inject. */
@NullMarked
package io.hubscale.testkit.rules.planted.libraries.javax.inject;

import org.jspecify.annotations.NullMarked;
