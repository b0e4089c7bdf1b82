/** {@code hubscale checkpoints}: what is in a container, whoever wrote it. */
@NullMarked
package io.hubscale.cli.checkpoints;

import org.jspecify.annotations.NullMarked;
