package io.hubscale.cli.demo;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** For a screen: one picture, drawn again in the same place. */
final class LiveView implements DemoView {

  private static final int NUMBERS = 22;
  private static final int DECISIONS = 10;
  private static final String ERASE_LINE = "\u001b[K";
  private static final String ERASE_BELOW = "\u001b[J";

  private final PrintWriter out;
  private final DemoPlan plan;
  private final int columns;
  private final Sparkline lag;
  private final Sparkline rate;
  private final Sparkline replicas;
  private final Deque<String> decisions = new ArrayDeque<>();
  private final Deque<String> notices = new ArrayDeque<>();
  private int drawnLines;

  LiveView(PrintWriter out, DemoPlan plan, int columns) {
    this.out = out;
    this.plan = plan;
    this.columns = columns;
    this.lag = new Sparkline(columns - NUMBERS);
    this.rate = new Sparkline(columns - NUMBERS);
    this.replicas = new Sparkline(columns - NUMBERS);
  }

  @Override
  public void decided(DemoDecision decision) {
    keep(decisions, DemoTexts.decision(decision), DECISIONS);
  }

  @Override
  public void notice(String sentence) {
    keep(notices, sentence, 3);
  }

  @Override
  public void show(DemoScene scene) {
    lag.add(scene.lagEvents());
    rate.add(scene.rateEventsPerSecond());
    replicas.add(scene.replicas());
    draw(lines(scene));
  }

  private List<String> lines(DemoScene scene) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "hubscale demo  "
            + DemoTexts.clock(scene.elapsed())
            + (plan.isBounded() ? " of " + DemoTexts.clock(plan.length()) : "  (Ctrl-C ends it)"));
    lines.addAll(notices);
    lines.add(DemoTexts.delays(plan));
    lines.add("");
    lines.add(
        "produced %d events, processed %d"
            .formatted(scene.producedEvents(), scene.processedEvents()));
    lines.add(row("rate", scene.rateEventsPerSecond(), "/s", rate));
    lines.add(row("lag", scene.lagEvents(), "", lag));
    lines.add(row("replicas", scene.replicas(), " of " + plan.replicas().maxReplicas(), replicas));
    lines.add("now: " + scene.reason());
    lines.add("");
    lines.add("decisions");
    decisions.forEach(decision -> lines.add("  " + decision));
    return lines;
  }

  private static String row(String name, long value, String unit, Sparkline line) {
    return "%-9s %6d%-5s %s".formatted(name, value, unit, line.render());
  }

  private void draw(List<String> lines) {
    StringBuilder picture = new StringBuilder();
    if (drawnLines > 0) {
      picture.append("\u001b[%dA".formatted(drawnLines));
    }
    for (String line : lines) {
      picture.append(line, 0, Math.min(line.length(), columns)).append(ERASE_LINE).append('\n');
    }
    picture.append(ERASE_BELOW);
    drawnLines = lines.size();
    out.print(picture);
    out.flush();
  }

  private static void keep(Deque<String> texts, String text, int most) {
    texts.addLast(text);
    if (texts.size() > most) {
      texts.removeFirst();
    }
  }
}
