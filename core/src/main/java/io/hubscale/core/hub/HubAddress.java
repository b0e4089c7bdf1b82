package io.hubscale.core.hub;

/**
 * One event hub: the namespace's host name and the hub's name, both spelt as the caller spelt them.
 *
 * <p>Event Hubs compares both without regard to case, Blob Storage does not; so the spelling is
 * kept and comparison is somebody else's explicit choice.
 *
 * @param namespace fully qualified, without scheme, port or trailing dot: {@code
 *     x.servicebus.windows.net}
 * @param eventHub the hub's name
 */
public record HubAddress(String namespace, String eventHub) {

  public HubAddress {
    if (namespace.isBlank() || eventHub.isBlank()) {
      throw new IllegalArgumentException("a hub address needs a namespace and an event hub");
    }
  }

  @Override
  public String toString() {
    return namespace + "/" + eventHub;
  }
}
