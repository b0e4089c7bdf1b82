package io.hubscale.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"500ms, PT0.5S", "' 90s ', PT90S", "2m, PT2M", "1h, PT1H", "0s, PT0S"})
  void a_number_and_a_unit_are_a_duration(String text, Duration duration) {
    assertThat(DurationText.parse(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "90", "s", "-1s", "1.5s", "1d", "PT1S", "9999999999s"})
  void anything_else_is_not(String text) {
    assertThat(DurationText.parse(text)).isEmpty();
  }
}
