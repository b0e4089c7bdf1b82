/** A package without the annotation. */
package io.hubscale.testkit.rules.planted.cli.unmarked;
