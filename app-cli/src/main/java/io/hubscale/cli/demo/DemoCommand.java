package io.hubscale.cli.demo;

import io.hubscale.cli.ExitCode;
import io.hubscale.cli.Shell;
import io.hubscale.core.trigger.DurationText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code hubscale demo}. */
@Command(
    name = "demo",
    header = "Run the whole loop on this machine, to be watched.",
    description = {
      "",
      "An Event Hubs emulator, a blob server, a producer, consumers, and Hubscale's external scaler"
          + " deciding how many of them run."
    })
public final class DemoCommand implements Callable<Integer> {

  private static final Duration PATIENCE_AT_INTERRUPT = Duration.ofSeconds(30);

  private final Shell shell;
  private final InstantSource clock;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      converter = Length.class,
      description = "End after this long, for example 60s or 2m; until Ctrl-C when left out.")
  private Duration length = DemoPlan.UNBOUNDED;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; live when left out, json prints the final facts.")
  private Format format = Format.live;

  /** What is shown; spelt as it is typed. */
  enum Format {
    live,
    json
  }

  public DemoCommand(Shell shell, InstantSource clock) {
    this.shell = shell;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    DemoPlan plan = DemoPlan.of(length);
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch cleanedUp = new CountDownLatch(1);
    Thread interrupt = Thread.ofPlatform().unstarted(() -> stopAndWait(stopped, cleanedUp));
    Runtime.getRuntime().addShutdownHook(interrupt);
    try {
      DemoResult result = run(plan, stopped);
      shell.out().print(format == Format.json ? result.toJson() + "\n" : result.toText());
      shell.out().flush();
    } finally {
      cleanedUp.countDown();
      if (stopped.getCount() > 0) {
        Runtime.getRuntime().removeShutdownHook(interrupt);
      }
    }
    return ExitCode.OK;
  }

  private DemoResult run(DemoPlan plan, CountDownLatch stopped) throws InterruptedException {
    DemoView view = view(plan);
    try (DemoStage stage =
        DemoStage.start(plan, clock, () -> DemoStorage.start(clock, view::notice))) {
      view.notice(stage.description());
      return new DemoLoop(plan, stage, view, clock, stopped).run();
    }
  }

  private DemoView view(DemoPlan plan) {
    int columns = Terminal.columns(shell.environment());
    return format == Format.live && columns > 0
        ? new LiveView(shell.out(), plan, columns)
        : new LineView(shell.err(), plan);
  }

  /**
   * On Ctrl-C: ends the loop, and lets the JVM go only when everything that was started is stopped.
   */
  private static void stopAndWait(CountDownLatch stopped, CountDownLatch cleanedUp) {
    stopped.countDown();
    try {
      cleanedUp.await(PATIENCE_AT_INTERRUPT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads 90s, 2m or 1h. */
  static final class Length implements ITypeConverter<Duration> {

    private static final Duration SHORTEST = Duration.ofSeconds(10);

    @Override
    public Duration convert(String text) {
      return DurationText.parse(text)
          .filter(length -> length.compareTo(SHORTEST) >= 0)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + text
                          + "' is not a duration of 10 seconds or more; expected for example 90s or"
                          + " 2m"));
    }
  }
}
