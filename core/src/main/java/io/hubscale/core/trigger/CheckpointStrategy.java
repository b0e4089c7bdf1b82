package io.hubscale.core.trigger;

import io.hubscale.core.checkpoint.Layout;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which layout to read checkpoints in; the names are KEDA's where KEDA has one.
 *
 * <p>Lag is measured from the metadata layout only so far, which is what {@link #AUTO} finds;
 * {@code hubscale checkpoints list} shows every layout.
 */
public enum CheckpointStrategy {
  /** Find out. The default. */
  AUTO("auto"),
  /** The metadata layout of all current SDKs. */
  BLOB_METADATA(Layout.BLOB_METADATA.text());

  private final String text;

  CheckpointStrategy(String text) {
    this.text = text;
  }

  /** As it is written in a trigger. */
  public String text() {
    return text;
  }

  static Optional<CheckpointStrategy> named(String name) {
    return Arrays.stream(values()).filter(s -> s.text.equalsIgnoreCase(name)).findFirst();
  }

  static String known() {
    return Arrays.stream(values())
        .map(CheckpointStrategy::text)
        .collect(Collectors.joining(" or "));
  }
}
