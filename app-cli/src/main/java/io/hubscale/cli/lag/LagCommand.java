package io.hubscale.cli.lag;

import io.hubscale.cli.Complaints;
import io.hubscale.cli.ExitCode;
import io.hubscale.cli.Shell;
import io.hubscale.core.trigger.TriggerReading;
import io.hubscale.core.trigger.TriggerSpec;
import io.hubscale.core.usecase.LagMeasurement;
import io.hubscale.core.usecase.MeasureLag;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hubscale lag}. */
@Command(
    name = "lag",
    description = "Show how many events a consumer group has still to read, by partition.",
    footer = {
      "",
      "Every option is also a variable: --event-hub-name is HUBSCALE_EVENT_HUB_NAME.",
      "A secret can be read from a file (@FILE) or from standard input (-).",
      "",
      "Exit codes: 0 measured, 2 bad input, 3 denied, 4 not there, 5 unreachable or",
      "throttled, 6 in doubt (with --strict, or when nothing is known), 70 bug."
    })
public final class LagCommand implements Callable<Integer> {

  private final Shell shell;
  private final MeasureLag measureLag;
  private final InstantSource clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final TriggerOptions trigger = new TriggerOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; table when left out.")
  private Format format = Format.table;

  @Option(names = "--strict", description = "Exit with 6 when any partition is in doubt.")
  private boolean strict;

  /** What the result is written as; spelt as it is typed. */
  enum Format {
    table,
    json
  }

  public LagCommand(Shell shell, MeasureLag measureLag, InstantSource clock) {
    this.shell = shell;
    this.measureLag = measureLag;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return switch (trigger.read(spec.commandLine(), shell.in())) {
      case TriggerReading.Rejected(var violations) -> complaints().rejected(violations);
      case TriggerReading.Accepted(var accepted) -> measure(accepted);
    };
  }

  private int measure(TriggerSpec accepted) {
    return switch (measureLag.measure(accepted, clock.instant())) {
      case LagMeasurement.Failed(var problem) -> complaints().failed(problem);
      case LagMeasurement.Measured measured -> show(accepted, measured);
    };
  }

  private int show(TriggerSpec accepted, LagMeasurement.Measured measured) {
    switch (format) {
      case table -> shell.out().print(LagTable.render(accepted, measured));
      case json -> shell.out().println(LagJson.render(accepted, measured));
    }
    measured.warnings().forEach(warning -> shell.err().println("warning: " + warning));
    boolean inDoubt = strict && !measured.lag().coverage().isFull();
    boolean nothingKnown =
        measured.lag().coverage().known() == 0 && measured.lag().coverage().total() > 0;
    return inDoubt || nothingKnown ? ExitCode.IN_DOUBT : ExitCode.OK;
  }

  private Complaints complaints() {
    return new Complaints(spec.qualifiedName(), shell.err());
  }
}
