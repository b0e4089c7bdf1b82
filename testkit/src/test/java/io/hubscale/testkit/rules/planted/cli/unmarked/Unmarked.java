package io.hubscale.testkit.rules.planted.cli.unmarked;

/** Where the compiler does not look for null. */
final class Unmarked {}
