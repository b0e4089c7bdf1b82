/** What every implementation of a port must do: suites that fakes and real adapters both pass. */
@NullMarked
package io.hubscale.testkit.contracts;

import org.jspecify.annotations.NullMarked;
