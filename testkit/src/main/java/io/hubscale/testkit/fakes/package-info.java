/** The ports in memory: programmed by a test with values, and passing the ports' contracts. */
@NullMarked
package io.hubscale.testkit.fakes;

import org.jspecify.annotations.NullMarked;
