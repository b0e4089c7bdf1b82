/** What Hubscale does, one class per use case. */
@NullMarked
package io.hubscale.core.usecase;

import org.jspecify.annotations.NullMarked;
