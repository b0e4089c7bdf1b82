/** Stands in for reactor. */
@NullMarked
package io.hubscale.testkit.rules.planted.libraries.reactor;

import org.jspecify.annotations.NullMarked;
