/** Stands in for io.fabric8. */
@NullMarked
package io.hubscale.testkit.rules.planted.libraries.io.fabric8;

import org.jspecify.annotations.NullMarked;
