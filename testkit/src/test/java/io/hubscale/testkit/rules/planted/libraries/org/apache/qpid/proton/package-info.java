/** Stands in for org.apache.qpid.proton. */
@NullMarked
package io.hubscale.testkit.rules.planted.libraries.org.apache.qpid.proton;

import org.jspecify.annotations.NullMarked;
