package io.hubscale.testkit.eventhubs;

import java.util.function.Consumer;

/** A node that answers requests: {@code $cbs} or {@code $management}. I/O thread only. */
@FunctionalInterface
interface RequestNode {

  /** Answers now, later, or never; a {@link ServiceRefusal} thrown here is answered as such. */
  void answer(Request request, Consumer<Reply> answer);
}
