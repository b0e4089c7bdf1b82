/**
 * The scaling brain: no I/O, no threads, no logger; everything it needs comes in as an argument.
 */
@NullMarked
package io.hubscale.core;

import org.jspecify.annotations.NullMarked;
