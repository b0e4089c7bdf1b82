package io.hubscale.cli.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last values of a number as a row of bars, scaled to the highest of them. */
final class Sparkline {

  private static final String BARS = "▁▂▃▄▅▆▇█";

  private final int width;
  private final Deque<Long> values = new ArrayDeque<>();

  Sparkline(int width) {
    this.width = width;
  }

  void add(long value) {
    values.addLast(value);
    if (values.size() > width) {
      values.removeFirst();
    }
  }

  String render() {
    long highest = values.stream().mapToLong(Long::longValue).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (long value : values) {
      // only nothing at all is the lowest bar
      long step = value == 0 ? 0 : Math.ceilDiv(value * (BARS.length() - 1), highest);
      text.append(BARS.charAt((int) step));
    }
    return text.toString();
  }
}
