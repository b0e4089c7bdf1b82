/** What the core needs from the outside world, as interfaces. */
@NullMarked
package io.hubscale.core.port;

import org.jspecify.annotations.NullMarked;
