package io.hubscale.cli.demo;

/** What a person sees while the demo runs. */
interface DemoView {

  /** Shows a moment. */
  void show(DemoScene scene);

  /** Tells of a change of replicas. */
  void decided(DemoDecision decision);

  /** Tells of something that is not as it should be. */
  void notice(String sentence);
}
