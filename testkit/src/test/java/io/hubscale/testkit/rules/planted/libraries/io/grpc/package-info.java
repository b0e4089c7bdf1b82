/** Stands in for io.grpc. */
@NullMarked
package io.hubscale.testkit.rules.planted.libraries.io.grpc;

import org.jspecify.annotations.NullMarked;
