/** Stands in for jakarta.inject. */
@NullMarked
package io.hubscale.testkit.rules.planted.libraries.jakarta.inject;

import org.jspecify.annotations.NullMarked;
