package io.hubscale.core.scaling;

import io.hubscale.core.hub.GroupAddress;
import java.util.Locale;

/**
 * The name under which KEDA and the HPA know a trigger's metric.
 *
 * <p>It becomes a segment of an API path and a part of status fields, so it is of lower-case
 * letters, digits and hyphens, at most 60 long, and the same in every call. Source:
 * spec/scaling-semantics.md section 4.3.
 */
public final class MetricName {

  private static final int MAX_LENGTH = 60;
  private static final int FINGERPRINT_LENGTH = 8;

  private MetricName() {}

  /**
   * {@code eventhub-HUB-GROUP}; a long one ends in a fingerprint instead, so that it stays unique.
   */
  public static String of(GroupAddress group) {
    String whole = "eventhub-" + group.hub().eventHub() + "-" + group.consumerGroup();
    String plain =
        whole.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (plain.length() <= MAX_LENGTH) {
      return plain;
    }
    String fingerprint = String.format("%08x", whole.toLowerCase(Locale.ROOT).hashCode());
    return plain.substring(0, MAX_LENGTH - FINGERPRINT_LENGTH - 1).replaceAll("-$", "")
        + "-"
        + fingerprint;
  }
}
