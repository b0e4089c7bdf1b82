package io.hubscale.scaler;

import io.hubscale.core.trigger.DurationText;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The external scaler as a process of its own: serves until it is told to stop. */
@Command(
    name = "hubscale-scaler",
    description = "Serve KEDA's external scaler contract for Azure Event Hubs.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class ServeCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
  private static final int UNREACHABLE = 5;
  private static final int BUG = 70;

  @Option(
      names = "--host",
      defaultValue = "${env:HUBSCALE_SCALER_HOST:-127.0.0.1}",
      description = "The address to listen at; this build serves plaintext only.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "${env:HUBSCALE_SCALER_PORT:-9090}",
      description = "The port to listen at.")
  private int port;

  @Option(
      names = "--refresh-interval",
      paramLabel = "DURATION",
      converter = Interval.class,
      defaultValue = "${env:HUBSCALE_SCALER_REFRESH_INTERVAL:-15s}",
      description = "How old a reading may be before the next poll reads anew.")
  private Duration refreshInterval = ScalerOptions.DEFAULT_REFRESH_INTERVAL;

  /** The command with its seam for bugs. */
  static CommandLine commandLine() {
    return new CommandLine(new ServeCommand())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              LOG.error("unforeseen failure", failure);
              return BUG;
            });
  }

  @Override
  public Integer call() throws InterruptedException {
    ScalerOptions options =
        new ScalerOptions(host, port, refreshInterval, ScalerOptions.DEFAULT_MAX_STALENESS);
    try (ExternalScalerServer server = ExternalScalerServer.start(options)) {
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
      LOG.atInfo()
          .addKeyValue("host", host)
          .addKeyValue("port", server.port())
          .addKeyValue("refreshInterval", refreshInterval)
          .log("external scaler serves plaintext gRPC; keep it on a network that you trust");
      server.await();
      return 0;
    } catch (UncheckedIOException taken) {
      LOG.atError()
          .addKeyValue("host", host)
          .addKeyValue("port", port)
          .log("cannot listen there: {}; choose another --host or --port", taken.getMessage());
      return UNREACHABLE;
    }
  }

  /** Reads 15s or 1m. */
  static final class Interval implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
      return DurationText.parse(text)
          .filter(Duration::isPositive)
          .filter(interval -> interval.compareTo(ScalerOptions.DEFAULT_MAX_STALENESS) <= 0)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + text + "' is not a duration of up to 5m; expected for example 15s"));
    }
  }
}
