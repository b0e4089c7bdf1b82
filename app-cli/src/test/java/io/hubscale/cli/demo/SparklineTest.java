package io.hubscale.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparklineTest {

  private static String render(int width, long... values) {
    Sparkline line = new Sparkline(width);
    for (long value : values) {
      line.add(value);
    }
    return line.render();
  }

  @Test
  void the_highest_value_is_the_full_bar_and_only_nothing_is_the_lowest() {
    assertThat(render(10, 0, 1, 350, 700)).isEqualTo("▁▂▅█");
  }

  @Test
  void nothing_but_zeros_is_flat() {
    assertThat(render(10, 0, 0, 0)).isEqualTo("▁▁▁");
  }

  @Test
  void the_oldest_values_leave_on_the_left() {
    assertThat(render(2, 700, 0, 7)).isEqualTo("▁█");
  }
}
