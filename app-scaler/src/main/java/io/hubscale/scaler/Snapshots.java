package io.hubscale.scaler;

import io.hubscale.core.trigger.TriggerSpec;
import io.hubscale.core.usecase.MeasureLag;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The sources that are asked about, by what is read and how it is counted, not by who asks: fifty
 * ScaledObjects with equal triggers share one.
 */
final class Snapshots {

  /** A bound, so that whoever can send triggers cannot fill the memory with them. */
  private static final int MOST_SOURCES = 1_000;

  private final MeasureLag measureLag;
  private final ScalerOptions options;
  private final InstantSource clock;
  private final Executor executor;
  private final Map<TriggerSpec, SnapshotSource> sources = new LinkedHashMap<>(16, 0.75f, true);

  Snapshots(MeasureLag measureLag, ScalerOptions options, InstantSource clock, Executor executor) {
    this.measureLag = measureLag;
    this.options = options;
    this.clock = clock;
    this.executor = executor;
  }

  /** The source of a trigger; beyond the bound the one that was longest not asked for goes. */
  synchronized SnapshotSource of(TriggerSpec trigger) {
    SnapshotSource source =
        sources.computeIfAbsent(
            trigger, spec -> new SnapshotSource(spec, measureLag, options, clock, executor));
    if (sources.size() > MOST_SOURCES) {
      sources.remove(sources.keySet().iterator().next());
    }
    return source;
  }
}
