package io.hubscale.testkit.eventhubs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The links to hubs, over all connections, and the rules among receivers. I/O thread only. */
final class HubLinks {

  /** Source: "Azure Event Hubs quotas and limits", non-epoch receivers for a consumer group. */
  private static final int MOST_SHARED_RECEIVERS = 5;

  private final Set<HubLink> links = new LinkedHashSet<>();

  void add(HubLink link) {
    links.add(link);
  }

  void remove(HubLink link) {
    links.remove(link);
  }

  /** Hands new events of a partition to those that wait for them. */
  void appended(EmulatedHub hub, String partition) {
    for (HubLink link : links) {
      if (link instanceof ReceiveLink receiver
          && receiver.hub() == hub
          && receiver.partition().equals(partition)) {
        receiver.deliver();
      }
    }
  }

  /** Detaches everybody from a hub that was deleted. */
  void detachAll(EmulatedHub hub) {
    for (HubLink link : new ArrayList<>(links)) {
      if (link.hub() == hub) {
        remove(link);
        link.detach(ServiceRefusal.notFound(hub.name()));
      }
    }
  }

  /**
   * Lets a receiver in, by owner levels: it is refused beside a higher level, and ends all others
   * of its partition and group if it has a level itself, one of the same level included.
   *
   * <p>Source: the SDK's EventProcessorClient, all of whose receivers have level 0 and take
   * partitions from each other. Assumed: the conditions in the other cases.
   */
  void admit(ReceiveLink newcomer) {
    List<ReceiveLink> rivals =
        links.stream()
            .filter(ReceiveLink.class::isInstance)
            .map(ReceiveLink.class::cast)
            .filter(newcomer::sharesPartitionWith)
            .toList();
    for (ReceiveLink rival : rivals) {
      if (rival.ownerLevel().outranks(newcomer.ownerLevel())) {
        throw ServiceRefusal.stolen(
            "A receiver with the higher owner level "
                + rival.ownerLevel().value()
                + " is attached");
      }
    }
    if (newcomer.ownerLevel().isExclusive()) {
      for (ReceiveLink rival : rivals) {
        remove(rival);
        rival.detach(
            ServiceRefusal.stolen(
                "A receiver with owner level " + newcomer.ownerLevel().value() + " took over"));
      }
    } else if (rivals.size() >= MOST_SHARED_RECEIVERS) {
      throw ServiceRefusal.limitExceeded(
          "At most "
              + MOST_SHARED_RECEIVERS
              + " receivers without an owner level share a partition");
    }
    add(newcomer);
  }
}
