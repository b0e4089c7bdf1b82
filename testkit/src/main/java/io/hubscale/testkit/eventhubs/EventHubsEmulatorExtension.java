package io.hubscale.testkit.eventhubs;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a JUnit 5 test an emulator: a fresh one for each test where the field is an instance field,
 * one for all tests of the class where it is static.
 *
 * <pre>{@code
 * @RegisterExtension final EventHubsEmulatorExtension eventHubs = new EventHubsEmulatorExtension();
 * }</pre>
 */
public final class EventHubsEmulatorExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  private final EmulatorOptions options;
  private Optional<EventHubsEmulator> running = Optional.empty();
  private int enclosingClasses;

  /** An emulator with the default options. */
  public EventHubsEmulatorExtension() {
    this(EmulatorOptions.defaults());
  }

  /** An emulator with options. */
  public EventHubsEmulatorExtension(EmulatorOptions options) {
    this.options = options;
  }

  /** The running emulator; throws {@link IllegalStateException} outside of a test. */
  public EventHubsEmulator emulator() {
    return running.orElseThrow(
        () -> new IllegalStateException("the emulator runs only during tests; is it registered?"));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // Called again for each nested class, which shares the emulator of the outer one.
    if (enclosingClasses++ == 0) {
      start();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (enclosingClasses == 0) {
      start();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (enclosingClasses == 0) {
      stop();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (--enclosingClasses == 0) {
      stop();
    }
  }

  private void start() {
    running = Optional.of(EventHubsEmulator.start(options));
  }

  private void stop() {
    running.ifPresent(EventHubsEmulator::close);
    running = Optional.empty();
  }
}
