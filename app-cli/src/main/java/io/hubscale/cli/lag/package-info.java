/** {@code hubscale lag}: how far a consumer group is behind, partition by partition. */
@NullMarked
package io.hubscale.cli.lag;

import org.jspecify.annotations.NullMarked;
