package io.hubscale.testkit.eventhubs;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a partition a receiver starts. */
sealed interface StartPosition {

  /** Before everything that is retained. */
  record Earliest() implements StartPosition {}

  /** After everything that is there when the receiver attaches. */
  record Latest() implements StartPosition {}

  /** At an offset or just after it. */
  record AtOffset(long offset, boolean inclusive) implements StartPosition {}

  /** At a sequence number or just after it. */
  record AtSequenceNumber(long sequenceNumber, boolean inclusive) implements StartPosition {}

  /** At a moment or just after it. */
  record AtTime(Instant time, boolean inclusive) implements StartPosition {}

  /**
   * The filter that clients send, such as {@code amqp.annotation.x-opt-offset >= '4096'}.
   *
   * <p>Source: EventHubReactorSession in azure-messaging-eventhubs; the quotes are optional because
   * other SDKs leave them out around numbers.
   */
  Pattern FILTER =
      Pattern.compile("\\s*amqp\\.annotation\\.(x-opt-[a-z-]+)\\s*>(=?)\\s*'?([^']*?)'?\\s*");

  /** Reads a selector filter; what the service would not understand is refused as an argument. */
  static StartPosition parse(String filter) {
    Matcher matcher = FILTER.matcher(filter);
    if (!matcher.matches()) {
      throw ServiceRefusal.badArgument("The filter is not understood: " + filter);
    }
    boolean inclusive = !matcher.group(2).isEmpty();
    String value = matcher.group(3);
    try {
      return switch (matcher.group(1)) {
        case "x-opt-offset" -> atOffset(value, inclusive);
        case "x-opt-sequence-number" -> new AtSequenceNumber(Long.parseLong(value), inclusive);
        case "x-opt-enqueued-time", "x-opt-enqueuedtimeutc" ->
            new AtTime(Instant.ofEpochMilli(Long.parseLong(value)), inclusive);
        default -> throw ServiceRefusal.badArgument("The filter is not understood: " + filter);
      };
    } catch (NumberFormatException e) {
      throw ServiceRefusal.badArgument("The filter's value is not a number: " + filter);
    }
  }

  private static StartPosition atOffset(String value, boolean inclusive) {
    return switch (value) {
      case "-1" -> new Earliest();
      case "@latest" -> new Latest();
      default -> new AtOffset(Long.parseLong(value), inclusive);
    };
  }
}
