package io.hubscale.cli.demo;

import java.io.PrintWriter;

/** For files and pipes: a line for each change, nothing in between. */
final class LineView implements DemoView {

  private final PrintWriter out;

  LineView(PrintWriter out, DemoPlan plan) {
    this.out = out;
    out.println(DemoTexts.delays(plan));
  }

  @Override
  public void show(DemoScene scene) {}

  @Override
  public void decided(DemoDecision decision) {
    out.println(DemoTexts.decision(decision));
  }

  @Override
  public void notice(String sentence) {
    out.println(sentence);
  }
}
