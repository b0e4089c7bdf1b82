/** Stands in for com.azure. */
@NullMarked
package io.hubscale.testkit.rules.planted.libraries.com.azure;

import org.jspecify.annotations.NullMarked;
