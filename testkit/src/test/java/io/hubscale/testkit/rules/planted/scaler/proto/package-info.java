/** What a tool would write. */
package io.hubscale.testkit.rules.planted.scaler.proto;
