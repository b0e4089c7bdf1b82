/** Stands in for dagger. */
@NullMarked
package io.hubscale.testkit.rules.planted.libraries.dagger;

import org.jspecify.annotations.NullMarked;
