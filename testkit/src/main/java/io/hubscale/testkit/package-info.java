/**
 * What Hubscale is tested with, for other people's tests too: emulator, blob server, fakes,
 * contracts, rules.
 */
@NullMarked
package io.hubscale.testkit;

import org.jspecify.annotations.NullMarked;
