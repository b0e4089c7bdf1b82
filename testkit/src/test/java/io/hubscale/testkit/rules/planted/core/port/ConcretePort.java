package io.hubscale.testkit.rules.planted.core.port;

/** A port that is a class. */
public abstract class ConcretePort {
  abstract void read();
}
