package io.hubscale.core.trigger;

/**
 * Where a trigger's checkpoints are.
 *
 * @param storage the account
 * @param container the blob container
 * @param strategy the layout
 * @param mayNotExistYet whether a missing container only means that no consumer ever started
 */
public record CheckpointSource(
    StorageSource storage, String container, CheckpointStrategy strategy, boolean mayNotExistYet) {

  /** The container of the Azure Functions host, and what KEDA takes when none is named. */
  public static final String FUNCTIONS_CONTAINER = "azure-webjobs-eventhub";
}
