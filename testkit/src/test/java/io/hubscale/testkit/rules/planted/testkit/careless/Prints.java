package io.hubscale.testkit.rules.planted.testkit.careless;

/** Prints. */
final class Prints {
  void print() {
    System.out.println("hello");
  }
}
