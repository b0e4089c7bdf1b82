/**
 * Azure behind the core's ports: Event Hubs and Blob Storage through the official SDKs.
 *
 * <p>What went wrong is logged here, once for each reading and without secrets. The SDKs log the
 * same failures again under {@code com.azure}, with stacks, so applications turn that logger off or
 * down. They must leave the JDK's logger {@code org.apache.qpid.proton} at INFO or above: at FINE
 * it writes whole frames, tokens included.
 */
@NullMarked
package io.hubscale.azure;

import org.jspecify.annotations.NullMarked;
