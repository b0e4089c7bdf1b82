/** The one adapter. */
@NullMarked
package io.hubscale.testkit.rules.planted.azure;

import org.jspecify.annotations.NullMarked;
