package io.hubscale.cli.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LagTableTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "PT-5S, 0s",
    "PT0S, 0s",
    "PT119S, 119s",
    "PT120S, 2m",
    "PT1H59M, 119m",
    "PT2H, 2h",
    "PT47H59M, 47h",
    "PT48H, 2d"
  })
  void an_age_is_given_in_the_largest_unit_that_says_enough(Duration age, String text) {
    assertThat(LagTable.duration(age)).isEqualTo(text);
  }
}
