/**
 * {@code hubscale demo}: the whole loop on embedded parts, for people who have never seen it.
 *
 * <p>The one package of the product that may use the testkit and the scaler's server class; it also
 * plays the roles that are not Hubscale's: the producer, the consumers, KEDA and the HPA.
 */
@NullMarked
package io.hubscale.cli.demo;

import org.jspecify.annotations.NullMarked;
