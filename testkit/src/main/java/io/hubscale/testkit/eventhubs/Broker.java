package io.hubscale.testkit.eventhubs;

import java.time.InstantSource;

/** What all connections share. */
record Broker(
    Namespace namespace,
    SharedAccessKey key,
    RequestNode management,
    HubLinks hubLinks,
    EventCodec codec,
    RunningCounters counters,
    InstantSource clock) {}
