package io.hubscale.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One repeated measurement of a hub of 32 partitions, in parallel and one after another. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class MeasureLagBenchmark {

  // set by JMH before any benchmark runs
  @SuppressWarnings("NullAway.Init")
  private HubOf32 hub;

  @Setup
  public void start() {
    hub = new HubOf32();
  }

  @TearDown
  public void stop() {
    hub.close();
  }

  @Benchmark
  public long inParallel() {
    return hub.inParallel();
  }

  @Benchmark
  public long oneAfterAnother() {
    return hub.oneAfterAnother();
  }
}
