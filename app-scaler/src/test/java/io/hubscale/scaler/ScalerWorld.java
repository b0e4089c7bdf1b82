package io.hubscale.scaler;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.hubscale.azure.AzureDeadlines;
import io.hubscale.azure.AzurePorts;
import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.hub.HubAddress;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.PartitionProperties;
import io.hubscale.core.hub.SequenceNumber;
import io.hubscale.core.port.HubProperties;
import io.hubscale.core.usecase.MeasureLag;
import io.hubscale.scaler.proto.ExternalScalerGrpc;
import io.hubscale.scaler.proto.ExternalScalerGrpc.ExternalScalerBlockingStub;
import io.hubscale.scaler.proto.GetMetricsRequest;
import io.hubscale.scaler.proto.ScaledObjectRef;
import io.hubscale.testkit.fakes.InMemoryCheckpoints;
import io.hubscale.testkit.fakes.InMemoryHubProperties;
import io.hubscale.testkit.time.SteppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * A scaler over fakes, with a gRPC client that calls it as KEDA does: in order, with no deadline.
 */
final class ScalerWorld implements AutoCloseable {

  static final String CANARY = "Y2FuYXJ5LWNhbmFyeS1jYW5hcnk=";
  static final HubAddress HUB = new HubAddress("contoso.servicebus.windows.net", "Orders");
  static final String METRIC = "eventhub-orders-default";
  static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  static final Duration REFRESH = Duration.ofSeconds(15);

  final SteppedClock clock = new SteppedClock(NOON);
  final InMemoryCheckpoints checkpoints = new InMemoryCheckpoints();
  final InMemoryHubProperties hubs = new InMemoryHubProperties();
  final ExternalScalerServer server;
  final ManagedChannel channel;
  final ExternalScalerBlockingStub keda;

  ScalerWorld() {
    this(UnaryOperator.identity());
  }

  ScalerWorld(UnaryOperator<HubProperties> around) {
    checkpoints.createContainer("checkpoints");
    ScalerOptions options = ScalerOptions.onFreeLoopbackPort(REFRESH);
    ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    MeasureLag measureLag = new MeasureLag(checkpoints, around.apply(hubs));
    server =
        new ExternalScalerServer(
            options,
            new ExternalScalerService(new Snapshots(measureLag, options, clock, executor)),
            new AzurePorts(AzureDeadlines.DEFAULT),
            executor);
    server.listen();
    channel =
        Grpc.newChannelBuilderForAddress(
                "127.0.0.1", server.port(), InsecureChannelCredentials.create())
            .build();
    keda = ExternalScalerGrpc.newBlockingStub(channel);
  }

  /** A trigger's metadata as KEDA sends it. */
  static Map<String, String> metadata() {
    return new HashMap<>(
        Map.of(
            "scalerAddress", "hubscale.hubscale:9090",
            "connectionFromEnv",
                "Endpoint=sb://contoso.servicebus.windows.net/;SharedAccessKeyName=listen;"
                    + "SharedAccessKey="
                    + CANARY,
            "eventHubName", "Orders",
            "storageConnectionFromEnv", "AccountName=store;AccountKey=" + CANARY,
            "blobContainer", "checkpoints"));
  }

  static ScaledObjectRef ref(Map<String, String> metadata) {
    return ScaledObjectRef.newBuilder()
        .setName("consumer")
        .setNamespace("shop")
        .putAllScalerMetadata(metadata)
        .build();
  }

  /** Sets a partition to a last event and its checkpoint. */
  void partition(String id, long last, long checkpoint) {
    hubs.put(
        HUB,
        new PartitionProperties(
            new PartitionId(id),
            new SequenceNumber(0),
            new SequenceNumber(last),
            clock.instant(),
            false));
    checkpoints.put(
        "checkpoints",
        new ListedBlob(
            "contoso.servicebus.windows.net/orders/$default/checkpoint/" + id,
            Map.of("sequencenumber", Long.toString(checkpoint)),
            clock.instant(),
            0));
  }

  long metric() {
    return metric(keda, metadata());
  }

  static long metric(ExternalScalerBlockingStub keda, Map<String, String> metadata) {
    return keda.getMetrics(
            GetMetricsRequest.newBuilder()
                .setScaledObjectRef(ref(metadata))
                .setMetricName(keda.getMetricSpec(ref(metadata)).getMetricSpecs(0).getMetricName())
                .build())
        .getMetricValues(0)
        .getMetricValue();
  }

  boolean active() {
    return keda.isActive(ref(metadata())).getResult();
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.close();
  }
}
