/** Another app. */
@NullMarked
package io.hubscale.testkit.rules.planted.cli;

import org.jspecify.annotations.NullMarked;
