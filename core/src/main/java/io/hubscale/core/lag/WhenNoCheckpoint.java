package io.hubscale.core.lag;

import java.util.Locale;

/** What a partition without a checkpoint counts for; it should say where the consumer starts. */
public enum WhenNoCheckpoint {
  /** All retained events wait. */
  EARLIEST,
  /** Nothing waits: the consumer starts with the next event. */
  LATEST,
  /** The partition is left out of total, cap and coverage. */
  IGNORE,
  /** The lag is unknown. */
  FAIL;

  /** As it is written in a trigger. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
