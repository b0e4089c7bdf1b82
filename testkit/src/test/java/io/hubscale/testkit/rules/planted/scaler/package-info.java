/** An app. */
@NullMarked
package io.hubscale.testkit.rules.planted.scaler;

import org.jspecify.annotations.NullMarked;
