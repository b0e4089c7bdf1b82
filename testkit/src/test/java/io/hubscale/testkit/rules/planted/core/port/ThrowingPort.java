package io.hubscale.testkit.rules.planted.core.port;

/** A port that makes callers catch. */
public interface ThrowingPort {
  /** A read. */
  void read() throws Exception;

  /** A read that documents a bug, which is allowed. */
  void check() throws IllegalStateException;
}
