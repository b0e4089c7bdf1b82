package io.hubscale.testkit.eventhubs;

import java.util.concurrent.atomic.AtomicLong;

/** The counters while they run: written by the I/O thread, read by anybody. */
final class RunningCounters {

  private final AtomicLong connectionsOpened = new AtomicLong();
  private final AtomicLong linksOpened = new AtomicLong();
  private final AtomicLong hubReads = new AtomicLong();
  private final AtomicLong partitionReads = new AtomicLong();
  private final AtomicLong requestsInFlight = new AtomicLong();
  private final AtomicLong maxConcurrentRequests = new AtomicLong();
  private final AtomicLong eventsSent = new AtomicLong();
  private final AtomicLong eventsReceived = new AtomicLong();

  void connectionOpened() {
    connectionsOpened.incrementAndGet();
  }

  void linkOpened() {
    linksOpened.incrementAndGet();
  }

  void hubRead() {
    hubReads.incrementAndGet();
  }

  void partitionRead() {
    partitionReads.incrementAndGet();
  }

  void requestStarted() {
    maxConcurrentRequests.accumulateAndGet(requestsInFlight.incrementAndGet(), Math::max);
  }

  void requestAnswered() {
    requestsInFlight.decrementAndGet();
  }

  void eventsSent(int count) {
    eventsSent.addAndGet(count);
  }

  void eventReceived() {
    eventsReceived.incrementAndGet();
  }

  Counters snapshot() {
    return new Counters(
        connectionsOpened.get(),
        linksOpened.get(),
        hubReads.get(),
        partitionReads.get(),
        maxConcurrentRequests.get(),
        eventsSent.get(),
        eventsReceived.get());
  }
}
