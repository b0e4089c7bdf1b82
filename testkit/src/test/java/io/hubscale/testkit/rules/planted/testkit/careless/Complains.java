package io.hubscale.testkit.rules.planted.testkit.careless;

/** Complains. */
final class Complains {
  void complain() {
    System.err.println("hello");
  }
}
