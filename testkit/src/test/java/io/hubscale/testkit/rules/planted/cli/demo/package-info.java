/** The demo. */
@NullMarked
package io.hubscale.testkit.rules.planted.cli.demo;

import org.jspecify.annotations.NullMarked;
