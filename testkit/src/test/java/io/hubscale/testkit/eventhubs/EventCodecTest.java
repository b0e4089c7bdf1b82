package io.hubscale.testkit.eventhubs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class EventCodecTest {

  @Test
  void bytes_that_are_no_message_are_refused_and_nothing_else_happens() {
    EventCodec codec = new EventCodec();
    Random random = new Random(42);

    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(40)];
      random.nextBytes(bytes);
      // Most sections begin like this; without it hardly any bytes get past the first.
      bytes[0] = 0;
      if (bytes.length > 3) {
        bytes[1] = 0x53;
        bytes[2] = (byte) (0x70 + random.nextInt(9));
      }
      try {
        codec.decode(bytes, i % 2 == 0 ? 0 : EventCodec.BATCH_FORMAT);
      } catch (ServiceRefusal expected) {
        // one of the two allowed outcomes
      }
    }

    assertThatThrownBy(() -> codec.decode(new byte[] {1, 2, 3}, 0))
        .isInstanceOf(ServiceRefusal.class)
        .hasMessageContaining("cannot be decoded");
  }
}
