package io.hubscale.testkit.eventhubs;

/**
 * What clients asked of the emulator since it started: one consistent-enough snapshot.
 *
 * @param connectionsOpened TCP connections accepted
 * @param linksOpened AMQP links that clients attached, refused ones included
 * @param hubReads management requests for the properties of a hub, however they were answered
 * @param partitionReads management requests for the properties of a partition, however they were
 *     answered
 * @param maxConcurrentRequests the most management requests that waited for their answer at the
 *     same moment; without {@link Faults#latency latency} each is answered at once, so it stays at
 *     1. Requests that a fault leaves unanswered do not count
 * @param eventsSent events accepted from clients, each event of a batch
 * @param eventsReceived events handed to clients
 */
public record Counters(
    long connectionsOpened,
    long linksOpened,
    long hubReads,
    long partitionReads,
    long maxConcurrentRequests,
    long eventsSent,
    long eventsReceived) {}
