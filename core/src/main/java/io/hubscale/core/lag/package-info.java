/** Honest subtraction: how many events a consumer group has still to read, and how sure that is. */
@NullMarked
package io.hubscale.core.lag;

import org.jspecify.annotations.NullMarked;
