package io.hubscale.core.trigger;

/**
 * A text that must not be seen: it prints as {@code ***} wherever it ends up by accident.
 *
 * <p>Not a record: a record's accessor would be found by whatever serialises records.
 */
public final class Secret {

  private final String text;

  public Secret(String text) {
    this.text = text;
  }

  /** The text itself, for the one call that hands it to a client. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
