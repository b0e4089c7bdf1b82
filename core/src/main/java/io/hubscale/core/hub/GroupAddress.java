package io.hubscale.core.hub;

/** One consumer group of one event hub: the reader whose lag is asked for. */
public record GroupAddress(HubAddress hub, String consumerGroup) {

  /** The group that every hub has. */
  public static final String DEFAULT_GROUP = "$Default";

  public GroupAddress {
    if (consumerGroup.isBlank()) {
      throw new IllegalArgumentException("a consumer group needs a name");
    }
  }

  @Override
  public String toString() {
    return hub + "/" + consumerGroup;
  }
}
