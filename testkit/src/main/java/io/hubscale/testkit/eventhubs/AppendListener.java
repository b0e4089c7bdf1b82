package io.hubscale.testkit.eventhubs;

/** Told, on the appending thread, that a partition has new events. */
@FunctionalInterface
interface AppendListener {

  void appended(EmulatedHub hub, String partitionId);
}
