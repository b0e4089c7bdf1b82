/** An emulated service. */
@NullMarked
package io.hubscale.testkit.rules.planted.testkit.eventhubs;

import org.jspecify.annotations.NullMarked;
