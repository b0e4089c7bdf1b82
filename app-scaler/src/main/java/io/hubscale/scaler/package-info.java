/** KEDA's external scaler: correct lag over gRPC, one poll for all who ask. */
@NullMarked
package io.hubscale.scaler;

import org.jspecify.annotations.NullMarked;
