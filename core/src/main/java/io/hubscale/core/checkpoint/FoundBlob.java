package io.hubscale.core.checkpoint;

import io.hubscale.core.hub.PartitionId;

/**
 * A checkpoint blob of whatever layout, with what its name and content tell.
 *
 * @param blob as it was listed
 * @param layout how it is laid out
 * @param namespace an empty text when the layout does not say
 * @param eventHub an empty text when the layout does not say
 * @param consumerGroup an empty text when the layout does not say
 * @param partition by its name
 * @param reading the number, or why there is none
 * @param offset as written; opaque, and an empty text when there is none
 * @param owner an empty text when nobody claims the partition, or the layout keeps claims elsewhere
 */
public record FoundBlob(
    ListedBlob blob,
    Layout layout,
    String namespace,
    String eventHub,
    String consumerGroup,
    PartitionId partition,
    CheckpointReading reading,
    String offset,
    String owner) {

  /** The same with another owner. */
  public FoundBlob withOwner(String newOwner) {
    return new FoundBlob(
        blob, layout, namespace, eventHub, consumerGroup, partition, reading, offset, newOwner);
  }
}
