package io.hubscale.core.scaling;

/**
 * One link in the chain that led to a number.
 *
 * @param code stable, for programs
 * @param sentence for people, with the figures
 */
public record Reason(Code code, String sentence) {

  /** What a reason is about. */
  public enum Code {
    /** The lag as it was measured. */
    MEASURED,
    /** Some partitions were guessed from the others. */
    ESTIMATED,
    /** More replicas than partitions would idle. */
    CAPPED,
    /** An earlier, complete reading counts because this one is not complete. */
    HELD,
    /** The trigger became active, so the first replicas start. */
    ACTIVATED,
    /** Nothing is waiting, and nothing runs. */
    INACTIVE,
    /** Nothing is waiting, but not for long enough yet. */
    COOLING_DOWN,
    /** Nothing was waiting for long enough, so the last replicas stop. */
    DEACTIVATED,
    /** The metric is near enough to the target to leave things as they are. */
    WITHIN_TOLERANCE,
    /** A recent higher recommendation still counts. */
    STABILISED,
    /** The upper bound. */
    LIMITED_BY_MAX,
    /** The lower bound. */
    LIMITED_BY_MIN
  }
}
