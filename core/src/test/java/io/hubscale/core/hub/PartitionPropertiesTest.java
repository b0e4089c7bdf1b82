package io.hubscale.core.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartitionPropertiesTest {

  @ParameterizedTest(name = "{0}..{1}, empty {2}: {3}; {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                    | 0                   | false | 1                   | both ends count
          0                    | 9                   | false | 10                  | all of them
          1000                 | 5000                | false | 4001                | the older ones expired
          0                    | -1                  | true  | 0                   | never used
          0                    | -1                  | false | 0                   | never used, and empty is not said
          256                  | 255                 | true  | 0                   | drained by retention
          256                  | 255                 | false | 0                   | the other way to say it
          255                  | 255                 | true  | 0                   | empty is decisive
          -1                   | -1                  | false | 0                   | a last below zero is no event
          0                    | 9223372036854775806 | false | 9223372036854775807 | just fits
          0                    | 9223372036854775807 | false | 9223372036854775807 | one too many saturates
          -9223372036854775808 | 9223372036854775807 | false | 9223372036854775807 | never negative
          9223372036854775807  | 9223372036854775807 | false | 1                   | the last number there is
          """)
  void retained_events(long begin, long last, boolean empty, long retained, String why) {
    PartitionProperties properties =
        new PartitionProperties(
            new PartitionId("0"),
            new SequenceNumber(begin),
            new SequenceNumber(last),
            Instant.EPOCH,
            empty);

    assertThat(properties.retainedEvents()).as(why).isEqualTo(retained);
  }
}
