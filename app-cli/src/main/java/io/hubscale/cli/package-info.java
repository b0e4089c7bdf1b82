/** The {@code hubscale} command: what the scaler sees, for whoever is on call. */
@NullMarked
package io.hubscale.cli;

import org.jspecify.annotations.NullMarked;
