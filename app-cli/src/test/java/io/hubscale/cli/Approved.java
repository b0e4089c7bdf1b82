package io.hubscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that a person has read and found good, under {@code src/test/resources/approved}.
 *
 * <p>{@code -Dhubscale.approve=true} writes them anew, to be read before they are committed.
 */
public final class Approved {

  private static final Path FOLDER = Path.of("src", "test", "resources", "approved");

  private Approved() {}

  /** Fails when the text differs from the approved one. */
  public static void check(String name, String text) {
    Path file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("hubscale.approve")) {
        Files.writeString(file, text);
      }
      assertThat(text).isEqualTo(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
