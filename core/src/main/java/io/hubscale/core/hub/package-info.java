/** Event Hubs as it is: addresses, partitions, sequence numbers, and the reading of a whole hub. */
@NullMarked
package io.hubscale.core.hub;

import org.jspecify.annotations.NullMarked;
