package io.hubscale.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.cli.Approved;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LiveViewTest {

  private final StringWriter screen = new StringWriter();
  private final LiveView view =
      new LiveView(new PrintWriter(screen), DemoPlan.of(Duration.ofSeconds(90)), 80);

  private static DemoScene scene(int second, long lag) {
    return new DemoScene(
        Duration.ofSeconds(second),
        lag,
        100,
        lag + 50,
        50,
        2,
        "lag 300 at 150 a replica asks for 2");
  }

  @Test
  void the_picture_is_as_approved() {
    view.notice("emulator at 127.0.0.1:5672");
    view.decided(new DemoDecision(Duration.ofSeconds(3), 0, 1, "lag of 9 events woke the target"));
    view.show(scene(4, 300));

    Approved.check("live-view.txt", screen.toString().replace("\u001b", "<esc>"));
  }

  @Test
  void the_next_picture_is_drawn_over_the_one_before() {
    view.show(scene(4, 300));
    long lines = screen.toString().lines().count() - 1;
    int end = screen.getBuffer().length();
    view.show(scene(5, 200));

    assertThat(screen.toString().substring(end)).startsWith("\u001b[" + lines + "A");
  }

  @Test
  void a_line_longer_than_the_screen_is_cut() {
    view.notice("x".repeat(500));
    view.show(scene(4, 300));

    assertThat(screen.toString().lines().map(line -> line.replaceAll("\u001b\\[[0-9]*[KJ]", "")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }
}
