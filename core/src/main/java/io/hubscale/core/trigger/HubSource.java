package io.hubscale.core.trigger;

import io.hubscale.core.hub.HubAddress;

/**
 * A hub and what opens it.
 *
 * @param address which hub
 * @param connectionString without an {@code EntityPath}: the hub's name is in the address
 */
public record HubSource(HubAddress address, Secret connectionString) {}
