/**
 * What Hubscale's speed and memory are shown by; the figures are in {@code docs/performance.md}.
 */
@NullMarked
package io.hubscale.benchmarks;

import org.jspecify.annotations.NullMarked;
