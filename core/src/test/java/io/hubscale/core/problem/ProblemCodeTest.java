package io.hubscale.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemCodeTest {

  @ParameterizedTest
  @EnumSource
  void a_code_prints_in_kebab_case(ProblemCode code) {
    assertThat(code.text()).matches("[a-z]+(-[a-z]+)*");
    assertThat(code).hasToString(code.text());
  }

  /** A line may be added here; none may change or go. */
  @Test
  void the_names_that_dashboards_count_never_change() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::text))
        .containsExactlyInAnyOrder(
            "invalid-input",
            "key-rejected",
            "access-denied",
            "event-hub-not-found",
            "partition-not-found",
            "container-not-found",
            "blob-not-found",
            "host-unknown",
            "connection-refused",
            "unanswered",
            "connection-lost",
            "tls-failed",
            "service-failed",
            "throttled",
            "answer-malformed",
            "checkpoint-unreadable",
            "nothing-known",
            "coverage-incomplete",
            "conflict");
  }
}
