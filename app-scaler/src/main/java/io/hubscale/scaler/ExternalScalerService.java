package io.hubscale.scaler;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.scaling.MetricName;
import io.hubscale.core.trigger.TriggerParser;
import io.hubscale.core.trigger.TriggerReading;
import io.hubscale.core.trigger.TriggerSpec;
import io.hubscale.core.trigger.Violation;
import io.hubscale.scaler.proto.ExternalScalerGrpc;
import io.hubscale.scaler.proto.GetMetricSpecResponse;
import io.hubscale.scaler.proto.GetMetricsRequest;
import io.hubscale.scaler.proto.GetMetricsResponse;
import io.hubscale.scaler.proto.IsActiveResponse;
import io.hubscale.scaler.proto.MetricSpec;
import io.hubscale.scaler.proto.MetricValue;
import io.hubscale.scaler.proto.ScaledObjectRef;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** KEDA's questions, answered from snapshots; a failure is an error and never a 0. */
final class ExternalScalerService extends ExternalScalerGrpc.ExternalScalerImplBase {

  private static final Logger LOG = LoggerFactory.getLogger(ExternalScalerService.class);

  private final Snapshots snapshots;

  ExternalScalerService(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** What a call comes to. */
  private sealed interface Reply<T> {
    record Given<T>(T message) implements Reply<T> {}

    record Refused<T>(Status status) implements Reply<T> {}
  }

  @Override
  public void getMetricSpec(
      ScaledObjectRef request, StreamObserver<GetMetricSpecResponse> observer) {
    // never touches Azure: KEDA's fallback depends on this answer (kedacore/keda#8056)
    answer(
        observer,
        () ->
            withTrigger(
                request,
                trigger ->
                    new Reply.Given<>(
                        GetMetricSpecResponse.newBuilder()
                            .addMetricSpecs(
                                MetricSpec.newBuilder()
                                    .setMetricName(MetricName.of(trigger.group()))
                                    .setTargetSize(trigger.thresholdEvents())
                                    .setTargetSizeFloat((double) trigger.thresholdEvents()))
                            .build())));
  }

  @Override
  public void getMetrics(GetMetricsRequest request, StreamObserver<GetMetricsResponse> observer) {
    answer(
        observer,
        () -> withTrigger(request.getScaledObjectRef(), trigger -> metrics(request, trigger)));
  }

  private Reply<GetMetricsResponse> metrics(GetMetricsRequest request, TriggerSpec trigger) {
    String name = MetricName.of(trigger.group());
    if (!name.equals(request.getMetricName())) {
      return refused(
          "metricName '" + request.getMetricName() + "'; expected '" + name + "' as in the spec");
    }
    return switch (snapshots.of(trigger).forMetrics()) {
      case Snapshot.Failed(var at, var problem) -> new Reply.Refused<>(ProblemStatus.of(problem));
      case Snapshot.Taken(var at, var metric) ->
          new Reply.Given<>(
              GetMetricsResponse.newBuilder()
                  .addMetricValues(
                      MetricValue.newBuilder()
                          .setMetricName(name)
                          .setMetricValue(metric.valueEvents())
                          .setMetricValueFloat((double) metric.valueEvents()))
                  .build());
    };
  }

  @Override
  public void isActive(ScaledObjectRef request, StreamObserver<IsActiveResponse> observer) {
    answer(observer, () -> withTrigger(request, this::activity));
  }

  private Reply<IsActiveResponse> activity(TriggerSpec trigger) {
    return switch (snapshots.of(trigger).forActivity()) {
      case Snapshot.Failed(var at, var problem) -> new Reply.Refused<>(ProblemStatus.of(problem));
      case Snapshot.Taken(var at, var metric) ->
          new Reply.Given<>(IsActiveResponse.newBuilder().setResult(metric.active()).build());
    };
  }

  private static <T> Reply<T> withTrigger(
      ScaledObjectRef request, Function<TriggerSpec, Reply<T>> answer) {
    return switch (TriggerParser.parse(request.getScalerMetadataMap())) {
      case TriggerReading.Accepted(var spec) -> answer.apply(spec);
      case TriggerReading.Rejected(var violations) ->
          refused(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
    };
  }

  private static <T> Reply<T> refused(String what) {
    return new Reply.Refused<>(
        Status.INVALID_ARGUMENT.withDescription(ProblemCode.INVALID_INPUT + ": " + what));
  }

  /** The seam: what nobody foresaw becomes INTERNAL, with the causes in the log only. */
  private static <T> void answer(StreamObserver<T> observer, Supplier<Reply<T>> work) {
    Reply<T> reply;
    try {
      reply = work.get();
    } catch (RuntimeException bug) {
      LOG.error("unforeseen failure of a call", bug);
      reply = new Reply.Refused<>(Status.INTERNAL.withDescription("internal error; see the log"));
    }
    switch (reply) {
      case Reply.Given<T>(var message) -> {
        observer.onNext(message);
        observer.onCompleted();
      }
      case Reply.Refused<T>(var status) -> observer.onError(status.asRuntimeException());
    }
  }
}
