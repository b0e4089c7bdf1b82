package io.hubscale.scaler;

import io.grpc.Server;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.hubscale.azure.AzurePorts;
import io.hubscale.core.port.Checkpoints;
import io.hubscale.scaler.proto.ExternalScalerGrpc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The external scaler, serving. */
public final class ExternalScalerServer implements AutoCloseable {

  /** KEDA sends no keepalive; ours finds the connections of operators that are gone. */
  private static final long KEEPALIVE_SECONDS = 60;

  /** Old connections end, so that new replicas of the scaler get their share of them. */
  private static final long CONNECTION_AGE_MINUTES = 30;

  private static final long GRACE_SECONDS = 30;
  private static final long DRAIN_SECONDS = 10;

  private final Server server;
  private final HealthStatusManager health;
  private final AzurePorts azure;
  private final ExecutorService executor;

  ExternalScalerServer(
      ScalerOptions options,
      ExternalScalerService service,
      AzurePorts azure,
      ExecutorService executor) {
    this.azure = azure;
    this.executor = executor;
    this.health = new HealthStatusManager();
    this.server =
        NettyServerBuilder.forAddress(new InetSocketAddress(options.host(), options.port()))
            .executor(executor)
            .addService(service)
            .addService(health.getHealthService())
            .keepAliveTime(KEEPALIVE_SECONDS, TimeUnit.SECONDS)
            .permitKeepAliveWithoutCalls(true)
            .maxConnectionAge(CONNECTION_AGE_MINUTES, TimeUnit.MINUTES)
            .maxConnectionAgeGrace(GRACE_SECONDS, TimeUnit.SECONDS)
            .build();
  }

  /**
   * Starts a scaler that reads Azure.
   *
   * @throws UncheckedIOException when the address cannot be listened at
   */
  public static ExternalScalerServer start(ScalerOptions options) {
    return started(DaggerScalerComponent.factory().create(options, Optional.empty()));
  }

  /**
   * Starts a scaler that reads hubs from Azure and checkpoints from elsewhere.
   *
   * @throws UncheckedIOException when the address cannot be listened at
   */
  public static ExternalScalerServer start(ScalerOptions options, Checkpoints checkpoints) {
    return started(DaggerScalerComponent.factory().create(options, Optional.of(checkpoints)));
  }

  private static ExternalScalerServer started(ScalerComponent component) {
    ExternalScalerServer scaler = component.server();
    scaler.listen();
    return scaler;
  }

  void listen() {
    try {
      server.start();
    } catch (IOException taken) {
      close();
      throw new UncheckedIOException(taken);
    }
    health.setStatus(ExternalScalerGrpc.SERVICE_NAME, ServingStatus.SERVING);
  }

  /** The port that is listened at. */
  public int port() {
    return server.getPort();
  }

  /** Waits until somebody closes it. */
  void await() throws InterruptedException {
    server.awaitTermination();
  }

  /** Says that it is going, lets the calls at work end, and closes every connection. */
  @Override
  public void close() {
    health.enterTerminalState();
    server.shutdown();
    try {
      if (!server.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
        server.shutdownNow();
      }
    } catch (InterruptedException impatient) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    }
    azure.close();
    executor.shutdownNow();
  }
}
