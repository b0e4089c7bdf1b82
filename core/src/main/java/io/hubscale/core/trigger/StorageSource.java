package io.hubscale.core.trigger;

/**
 * A storage account and what opens it.
 *
 * @param account the account's name, for people
 * @param connectionString opens it
 */
public record StorageSource(String account, Secret connectionString) {}
