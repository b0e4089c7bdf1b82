package io.hubscale.scaler;

import static io.hubscale.scaler.ScalerWorld.CANARY;
import static io.hubscale.scaler.ScalerWorld.HUB;
import static io.hubscale.scaler.ScalerWorld.METRIC;
import static io.hubscale.scaler.ScalerWorld.REFRESH;
import static io.hubscale.scaler.ScalerWorld.metadata;
import static io.hubscale.scaler.ScalerWorld.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.scaler.proto.GetMetricsRequest;
import io.hubscale.scaler.proto.MetricSpec;
import io.hubscale.scaler.proto.MetricValue;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalScalerTest {

  private final ScalerWorld world = new ScalerWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private StatusRuntimeException refusalOfMetric() {
    return catchThrowableOfType(StatusRuntimeException.class, world::metric);
  }

  @Test
  void the_spec_is_one_metric_with_both_fields_and_touches_no_azure() {
    MetricSpec spec = world.keda.getMetricSpec(ref(metadata())).getMetricSpecs(0);

    assertThat(spec)
        .isEqualTo(
            MetricSpec.newBuilder()
                .setMetricName(METRIC)
                .setTargetSize(64)
                .setTargetSizeFloat(64)
                .build());
    assertThat(world.hubs.reads()).isZero();
    assertThat(world.checkpoints.listedPrefixes()).isEmpty();
  }

  @Test
  void the_value_is_the_lag_in_both_fields() {
    world.partition("0", 99, 49);
    world.partition("1", 19, 9);

    assertThat(
            world
                .keda
                .getMetrics(
                    GetMetricsRequest.newBuilder()
                        .setScaledObjectRef(ref(metadata()))
                        .setMetricName(METRIC)
                        .build())
                .getMetricValuesList())
        .containsExactly(
            MetricValue.newBuilder()
                .setMetricName(METRIC)
                .setMetricValue(60)
                .setMetricValueFloat(60)
                .build());
  }

  @Test
  void one_snapshot_answers_metrics_and_activity_of_a_poll() {
    world.partition("0", 10, 9);
    assertThat(world.metric()).isEqualTo(1);
    world.partition("0", 10, 10);

    assertThat(world.active()).isTrue();
    assertThat(world.hubs.reads()).isEqualTo(1);
  }

  @Test
  void a_poll_that_began_just_before_the_refresh_is_due_ends_with_the_same_snapshot() {
    world.partition("0", 10, 9);
    assertThat(world.metric()).isEqualTo(1);
    world.clock.step(REFRESH.minusMillis(1));
    assertThat(world.metric()).isEqualTo(1);
    world.partition("0", 10, 10);
    world.clock.step(Duration.ofMillis(2));

    assertThat(world.active()).isTrue();
    assertThat(world.hubs.reads()).isEqualTo(1);
  }

  @Test
  void a_reading_is_renewed_when_the_refresh_interval_is_over() {
    world.partition("0", 10, 9);
    assertThat(world.metric()).isEqualTo(1);
    world.partition("0", 30, 9);
    assertThat(world.metric()).isEqualTo(1);
    world.clock.step(REFRESH);

    assertThat(world.metric()).isEqualTo(21);
    assertThat(world.hubs.reads()).isEqualTo(2);
  }

  @Test
  void triggers_that_read_the_same_share_one_reading_whoever_asks() {
    world.partition("0", 10, 9);
    for (int i = 0; i < 50; i++) {
      Map<String, String> metadata = metadata();
      metadata.put("scalerAddress", "another-name-" + i + ":9090");
      assertThat(ScalerWorld.metric(world.keda, metadata)).isEqualTo(1);
    }

    assertThat(world.hubs.reads()).isEqualTo(1);
  }

  @Test
  void activity_without_metrics_before_it_reads_by_itself() {
    world.partition("0", 10, 9);

    assertThat(world.active()).isTrue();
  }

  @Test
  void a_partition_in_doubt_neither_lowers_the_metric_nor_ends_activity() {
    world.partition("0", 100, 40);
    world.partition("1", 100, 40);
    assertThat(world.metric()).isEqualTo(120);
    world.partition("0", 100, 100);
    world.hubs.failPartition(
        HUB,
        new PartitionId("1"),
        new Problem.Unreachable(ProblemCode.UNANSWERED, "no answer", "wait"));
    world.clock.step(REFRESH);

    assertThat(world.metric()).isEqualTo(120);
    assertThat(world.active()).isTrue();
  }

  @Test
  void a_partition_in_doubt_from_the_start_is_an_error_and_not_a_number() {
    world.partition("0", 100, 100);
    world.hubs.failPartition(
        HUB,
        new PartitionId("1"),
        new Problem.Unreachable(ProblemCode.UNANSWERED, "no answer", "wait"));

    assertThat(refusalOfMetric().getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(refusalOfMetric().getStatus().getDescription())
        .startsWith("coverage-incomplete: only 1 of 2 partitions");
  }

  static Stream<Arguments> kinds() {
    ProblemCode code = ProblemCode.SERVICE_FAILED;
    return Stream.of(
        Arguments.of(new Problem.Misconfigured(code, "w", "r"), Status.Code.INVALID_ARGUMENT),
        Arguments.of(new Problem.Denied(code, "w", "r"), Status.Code.PERMISSION_DENIED),
        Arguments.of(
            new Problem.Denied(ProblemCode.KEY_REJECTED, "w", "r"), Status.Code.UNAUTHENTICATED),
        Arguments.of(new Problem.NotThere(code, "w", "r"), Status.Code.NOT_FOUND),
        Arguments.of(new Problem.Unreachable(code, "w", "r"), Status.Code.UNAVAILABLE),
        Arguments.of(
            new Problem.Unreachable(ProblemCode.UNANSWERED, "w", "r"),
            Status.Code.DEADLINE_EXCEEDED),
        Arguments.of(
            new Problem.Throttled(code, "w", "r", Duration.ofSeconds(4)),
            Status.Code.RESOURCE_EXHAUSTED),
        Arguments.of(new Problem.Malformed(code, "w", "r"), Status.Code.FAILED_PRECONDITION),
        Arguments.of(new Problem.Conflict(code, "w", "r"), Status.Code.ABORTED));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("kinds")
  void a_problem_is_an_error_with_its_status_text_and_remedy(Problem problem, Status.Code code) {
    world.hubs.fail(HUB, problem);

    assertThat(refusalOfMetric().getStatus().getCode()).isEqualTo(code);
    assertThat(refusalOfMetric().getStatus().getDescription()).isEqualTo(problem.code() + ": w; r");
    assertThatThrownBy(world::active).isInstanceOf(StatusRuntimeException.class);
  }

  @Test
  void bad_metadata_is_refused_with_all_that_is_wrong_and_without_secrets() {
    Map<String, String> metadata = metadata();
    metadata.put("connectionFromEnv", "SharedAccessKey=" + CANARY);
    metadata.put("unprocessedEventThreshold", "0");

    assertThatThrownBy(() -> world.keda.getMetricSpec(ref(metadata)))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refusal -> {
              assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
              assertThat(refusal.getStatus().getDescription())
                  .startsWith("invalid-input: ")
                  .contains("connection:", "unprocessedEventThreshold:")
                  .doesNotContain(CANARY);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s0-eventhub-orders-default", "other"})
  void a_metric_of_another_name_is_refused(String name) {
    assertThatThrownBy(
            () ->
                world.keda.getMetrics(
                    GetMetricsRequest.newBuilder()
                        .setScaledObjectRef(ref(metadata()))
                        .setMetricName(name)
                        .build()))
        .hasMessageContaining("INVALID_ARGUMENT")
        .hasMessageContaining("expected '" + METRIC + "'");
  }

  @Test
  void what_nobody_foresaw_is_internal_and_tells_nothing() {
    try (ScalerWorld broken =
        new ScalerWorld(
            hubs ->
                source -> {
                  throw new IllegalStateException("a bug with " + CANARY);
                })) {
      assertThatThrownBy(broken::metric)
          .isInstanceOf(StatusRuntimeException.class)
          .hasMessage("INTERNAL: internal error; see the log");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "externalscaler.ExternalScaler"})
  void health_says_that_it_serves(String service) {
    assertThat(
            HealthGrpc.newBlockingStub(world.channel)
                .check(HealthCheckRequest.newBuilder().setService(service).build())
                .getStatus())
        .isEqualTo(ServingStatus.SERVING);
  }

  @Test
  void a_closed_server_serves_no_more() {
    world.server.close();

    assertThat(refusalOfMetric().getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
  }
}
