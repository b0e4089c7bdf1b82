/**
 * An Event Hubs emulator inside the JVM, for tests and demonstrations without Azure and without
 * Docker.
 *
 * <p>It speaks enough AMQP 1.0 for the official SDKs: properties of hubs and partitions, sending
 * (single events and batches, to a partition, by key, anywhere), receiving from every kind of
 * position, owner levels, and therefore event processors. The official clients reach it in plain
 * TCP with an ordinary connection string that says {@code UseDevelopmentEmulator=true}:
 *
 * <pre>{@code
 * class LagTest {
 *   @RegisterExtension final EventHubsEmulatorExtension eventHubs = new EventHubsEmulatorExtension();
 *
 *   @Test
 *   void counts_what_is_left() {
 *     EmulatedHub orders = eventHubs.emulator().createHub("orders", 4);
 *     orders.appendMany("0", 100);
 *     orders.expireBefore("0", 40);
 *
 *     try (EventHubConsumerClient client =
 *         new EventHubClientBuilder()
 *             .connectionString(eventHubs.emulator().connectionString("orders"))
 *             .consumerGroup("$Default")
 *             .buildConsumerClient()) {
 *       assertThat(client.getPartitionProperties("0").getBeginningSequenceNumber()).isEqualTo(40);
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Without JUnit, {@link io.hubscale.testkit.eventhubs.EventHubsEmulator#start()} and {@code
 * close()} do the same. {@link io.hubscale.testkit.eventhubs.Faults} makes it slow, silent, failing
 * or unreachable; {@link io.hubscale.testkit.eventhubs.Counters} tells what clients asked of it.
 *
 * <p><b>How far to trust it.</b> It was written from the source of the official Java SDK
 * (azure-core-amqp 2.11.3, azure-messaging-eventhubs 5.21.3) and the AMQP 1.0 specification, and it
 * was never compared with the real service. What the service does beyond what the SDK shows is
 * marked <i>Assumed</i> where the emulator does it. Missing: TLS and token credentials,
 * transactions, publishers, capture, geo-replication, throttling, and retention by age (a test
 * expires events itself).
 */
@NullMarked
package io.hubscale.testkit.eventhubs;

import org.jspecify.annotations.NullMarked;
