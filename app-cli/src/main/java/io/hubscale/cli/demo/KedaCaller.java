package io.hubscale.cli.demo;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.hubscale.core.scaling.ScalingMetric;
import io.hubscale.scaler.proto.ExternalScalerGrpc;
import io.hubscale.scaler.proto.ExternalScalerGrpc.ExternalScalerBlockingStub;
import io.hubscale.scaler.proto.GetMetricsRequest;
import io.hubscale.scaler.proto.MetricSpec;
import io.hubscale.scaler.proto.MetricValue;
import io.hubscale.scaler.proto.ScaledObjectRef;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Asks the external scaler as KEDA's operator does: GetMetricSpec, then GetMetrics, then IsActive,
 * with the trigger's metadata in every call. Source: spec/scaling-semantics.md section 4.1.
 */
final class KedaCaller implements AutoCloseable {

  private final ManagedChannel channel;
  private final ExternalScalerBlockingStub stub;
  private final ScaledObjectRef scaledObject;

  KedaCaller(int port, Map<String, String> metadata) {
    channel =
        Grpc.newChannelBuilderForAddress("127.0.0.1", port, InsecureChannelCredentials.create())
            .build();
    stub = ExternalScalerGrpc.newBlockingStub(channel);
    scaledObject =
        ScaledObjectRef.newBuilder()
            .setName("orders-consumer")
            .setNamespace("demo")
            .putAllScalerMetadata(metadata)
            .build();
  }

  /** One poll; fails as gRPC fails. */
  ScalingMetric poll() {
    MetricSpec spec = stub.getMetricSpec(scaledObject).getMetricSpecs(0);
    List<MetricValue> values =
        stub.getMetrics(
                GetMetricsRequest.newBuilder()
                    .setScaledObjectRef(scaledObject)
                    .setMetricName(spec.getMetricName())
                    .build())
            .getMetricValuesList();
    boolean active = stub.isActive(scaledObject).getResult();
    long value = values.stream().mapToLong(MetricValue::getMetricValue).sum();
    return new ScalingMetric(value, spec.getTargetSize(), active, List.of());
  }

  @Override
  public void close() {
    channel.shutdownNow();
    try {
      channel.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
