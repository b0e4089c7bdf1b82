package io.hubscale.testkit.rules.planted.core.shortcut;

/** In a package that nobody has put in order. */
final class Misplaced {}
