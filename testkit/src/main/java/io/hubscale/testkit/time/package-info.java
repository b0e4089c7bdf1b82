/** Time in tests: a clock that is stepped, and waiting for what others do in their own time. */
@NullMarked
package io.hubscale.testkit.time;

import org.jspecify.annotations.NullMarked;
