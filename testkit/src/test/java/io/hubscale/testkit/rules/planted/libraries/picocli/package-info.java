/** Stands in for picocli. */
@NullMarked
package io.hubscale.testkit.rules.planted.libraries.picocli;

import org.jspecify.annotations.NullMarked;
