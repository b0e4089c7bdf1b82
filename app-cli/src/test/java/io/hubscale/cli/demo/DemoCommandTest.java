package io.hubscale.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.cli.Approved;
import io.hubscale.cli.CommandRun;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoCommandTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "--for, 5s, expected for example 90s or 2m",
    "--for, long, expected for example 90s or 2m",
    "--output, xml, 'expected one of [live, json]'"
  })
  void bad_input_exits_with_2_and_names_the_option_and_what_was_expected(
      String option, String value, String expectation) {
    CommandRun run =
        CommandRun.of(shell -> new DemoCommand(shell, Clock.systemUTC()), "demo", option, value);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(option).contains(expectation);
  }

  @Test
  void the_final_facts_are_as_approved() {
    DemoResult result =
        new DemoResult(
            20,
            20,
            3,
            0,
            0,
            new TreeMap<>(Map.of("consumer-1", 15L, "consumer-2", 5L)),
            List.of(
                new DemoDecision(Duration.ofMillis(1500), 0, 3, "lag of 20 events woke the target"),
                new DemoDecision(Duration.ofSeconds(20), 3, 0, "nothing was waiting")));

    Approved.check("demo.json", result.toJson() + "\n");
    Approved.check("demo.txt", result.toText());
  }
}
