package io.hubscale.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EventLedgerTest {

  @Test
  void an_event_that_two_consumers_saw_counts_once_and_for_the_first() {
    EventLedger ledger = new EventLedger();
    ledger.processed("a", "0", 7);
    ledger.processed("b", "0", 7);
    ledger.processed("b", "1", 7);

    assertThat(ledger.distinctEvents()).isEqualTo(2);
    assertThat(ledger.eventsByConsumer()).isEqualTo(Map.of("a", 1L, "b", 1L));
  }
}
