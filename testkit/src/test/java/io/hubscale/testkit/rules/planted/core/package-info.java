/** The core. */
@NullMarked
package io.hubscale.testkit.rules.planted.core;

import org.jspecify.annotations.NullMarked;
