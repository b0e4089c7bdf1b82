package io.hubscale.core.trigger;

/**
 * One thing that is wrong with a trigger.
 *
 * @param key the metadata key
 * @param found what was there, never a secret
 * @param expectation what would be right
 */
public record Violation(String key, String found, String expectation) {

  @Override
  public String toString() {
    return key + ": " + found + "; expected " + expectation;
  }
}
