package io.hubscale.testkit.eventhubs;

/** What the emulator does on one attached link. I/O thread only. */
interface LinkHandler {

  /** The client sent something, or settled what it received. */
  void delivered();

  /** The client gave credit. */
  void flowed();

  /** The link is gone: detached by either side, or its connection ended. */
  void closed();
}
