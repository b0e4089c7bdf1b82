/** What can go wrong, as values: a stable code, what happened, and what the reader does next. */
@NullMarked
package io.hubscale.core.problem;

import org.jspecify.annotations.NullMarked;
