package io.hubscale.testkit.eventhubs;

import org.apache.qpid.proton.engine.Link;

/** A link to a hub, which ends when the hub is deleted. I/O thread only. */
sealed interface HubLink extends LinkHandler permits SendLink, ReceiveLink {

  EmulatedHub hub();

  Link link();

  /** Ends the link from the emulator's side. */
  default void detach(ServiceRefusal reason) {
    link().setCondition(reason.toErrorCondition());
    link().close();
  }
}
