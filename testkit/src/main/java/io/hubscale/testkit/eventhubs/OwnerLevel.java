package io.hubscale.testkit.eventhubs;

import java.util.Map;
import org.apache.qpid.proton.amqp.Symbol;

/**
 * The owner level ("epoch") of a receiver, by which it claims its partition for itself.
 *
 * @param value the level, -1 for a receiver that shares
 */
record OwnerLevel(long value) {

  private static final Symbol PROPERTY = Symbol.valueOf("com.microsoft:epoch");

  static final OwnerLevel SHARED = new OwnerLevel(-1);

  /** The level in the properties of an attaching link. */
  static OwnerLevel of(Map<Symbol, Object> linkProperties) {
    return linkProperties.get(PROPERTY) instanceof Number level
        ? new OwnerLevel(level.longValue())
        : SHARED;
  }

  boolean isExclusive() {
    return value >= 0;
  }

  boolean outranks(OwnerLevel other) {
    return isExclusive() && value > other.value;
  }
}
