package io.hubscale.core.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.hub.GroupAddress;
import io.hubscale.core.hub.HubAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNameTest {

  private static String name(String hub, String group) {
    return MetricName.of(new GroupAddress(new HubAddress("ns.example", hub), group));
  }

  @ParameterizedTest(name = "{0}, {1} -> {2}")
  @CsvSource({
    "orders, $Default, eventhub-orders-default",
    "Orders.V2, fraud_check, eventhub-orders-v2-fraud-check",
    "a--b, c., eventhub-a-b-c"
  })
  void a_name_is_of_lower_case_letters_digits_and_hyphens(String hub, String group, String name) {
    assertThat(name(hub, group)).isEqualTo(name);
  }

  @Test
  void a_long_name_is_cut_and_stays_apart_from_its_like() {
    String one = name("h".repeat(80), "one");
    String two = name("h".repeat(80), "two");

    assertThat(one).hasSizeLessThanOrEqualTo(60).matches("[a-z0-9-]+").isNotEqualTo(two);
    assertThat(one).isEqualTo(name("H".repeat(80), "ONE"));
  }
}
