package io.hubscale.testkit.eventhubs;

import java.time.InstantSource;

/**
 * How an emulator is set up: where it listens, which clock stamps events, and the one key it
 * accepts.
 *
 * @param port the TCP port on the loopback interface, 0 for any free one
 * @param clock stamps enqueued events and created hubs
 * @param keyName the name of the shared access policy
 * @param key the secret of that policy; it is used as it is, not decoded from Base64
 */
public record EmulatorOptions(int port, InstantSource clock, String keyName, String key) {

  /** Refuses ports out of range, and names and keys that a connection string cannot carry. */
  public EmulatorOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
    }
    if (keyName.isBlank() || keyName.contains(";")) {
      throw new IllegalArgumentException("keyName must have text and no ';': " + keyName);
    }
    if (key.isBlank() || key.contains(";")) {
      throw new IllegalArgumentException("key must have text and no ';'");
    }
  }

  /** A free port, the system's clock, and a key that nobody needs to keep secret. */
  public static EmulatorOptions defaults() {
    return new EmulatorOptions(
        0, InstantSource.system(), "RootManageSharedAccessKey", "emulator-key-not-a-secret");
  }

  /** The same options on a fixed port. */
  public EmulatorOptions withPort(int newPort) {
    return new EmulatorOptions(newPort, clock, keyName, key);
  }

  /** The same options with events stamped by another clock. */
  public EmulatorOptions withClock(InstantSource newClock) {
    return new EmulatorOptions(port, newClock, keyName, key);
  }

  /** The same options with another shared access policy. */
  public EmulatorOptions withKey(String newKeyName, String newKey) {
    return new EmulatorOptions(port, clock, newKeyName, newKey);
  }

  @Override
  public String toString() {
    return "EmulatorOptions[port=" + port + ", keyName=" + keyName + ", key=***]";
  }
}
