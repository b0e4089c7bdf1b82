/**
 * Azurite, the open-source blob server, started and stopped by tests.
 *
 * <pre>{@code
 * @RegisterExtension static final AzuriteExtension azurite = new AzuriteExtension();
 *
 * @Test void it_lists() {
 *   var client = new BlobServiceClientBuilder()
 *       .connectionString(azurite.server().connectionString()).buildClient();
 *   client.createBlobContainer(azurite.uniqueContainer());
 * }
 * }</pre>
 */
@NullMarked
package io.hubscale.testkit.azurite;

import org.jspecify.annotations.NullMarked;
