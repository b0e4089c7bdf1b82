/**
 * Where consumers keep their place: layouts, spellings, and the decoding of blobs into readings.
 */
@NullMarked
package io.hubscale.core.checkpoint;

import org.jspecify.annotations.NullMarked;
