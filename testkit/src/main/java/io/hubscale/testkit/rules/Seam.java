package io.hubscale.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/**
 * A place that may do what is forbidden elsewhere.
 *
 * @param place a class, or a package with everything below it when it ends in a dot; below the base
 * @param reason why there
 */
record Seam(Kind kind, String place, String reason) {

  enum Kind {
    CLOCK,
    STREAM,
    BROAD_CATCH
  }

  static final List<Seam> ALL =
      List.of(
          new Seam(Kind.CLOCK, "cli.CliModule", "gives the clock to the CLI"),
          new Seam(Kind.CLOCK, "cli.demo.", "plays the loop in real time"),
          new Seam(Kind.CLOCK, "scaler.ScalerModule", "gives the clock to the scaler"),
          new Seam(Kind.CLOCK, "testkit.eventhubs.", "an emulated service has its own time"),
          new Seam(Kind.CLOCK, "testkit.contracts.", "contracts also run against real services"),
          new Seam(Kind.CLOCK, "testkit.time.Eventually", "what others do takes real time"),
          new Seam(Kind.STREAM, "cli.", "results on stdout, the rest on stderr"),
          new Seam(Kind.STREAM, "scaler.Main", "bad options are said before there is a log"),
          new Seam(
              Kind.BROAD_CATCH, "scaler.ExternalScalerService", "a bug ends one call, as INTERNAL"),
          new Seam(
              Kind.BROAD_CATCH, "testkit.eventhubs.AmqpConnection", "a bug ends one connection"),
          new Seam(Kind.BROAD_CATCH, "testkit.eventhubs.EventLoop", "a bug ends one task"),
          new Seam(
              Kind.BROAD_CATCH,
              "testkit.eventhubs.EventCodec",
              "the decoder throws whatever a client's bytes lead it into"),
          new Seam(
              Kind.BROAD_CATCH,
              "testkit.eventhubs.RequestLink",
              "the decoder throws whatever a client's bytes lead it into"));

  /** Whether a class is at this place. */
  boolean holds(Names names, JavaClass type) {
    return place.endsWith(".")
        ? names.isIn(type, place.substring(0, place.length() - 1))
        : names.isClass(type, place);
  }

  static boolean at(Kind kind, Names names, JavaClass type) {
    return ALL.stream().anyMatch(seam -> seam.kind == kind && seam.holds(names, type));
  }
}
