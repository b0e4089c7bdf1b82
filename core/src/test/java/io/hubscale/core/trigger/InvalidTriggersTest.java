package io.hubscale.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a trigger is said key by key, with what was found and what would be right. */
final class InvalidTriggersTest {

  @ParameterizedTest(name = "{0} = \"{1}\" is not {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unprocessedEventThreshold           | 0                     | a whole number of events, 1 or more
          unprocessedEventThreshold           | -1                    | a whole number of events, 1 or more
          unprocessedEventThreshold           | 64.5                  | a whole number of events, 1 or more
          unprocessedEventThreshold           | many                  | a whole number of events, 1 or more
          unprocessedEventThreshold           | 1e3                   | a whole number of events, 1 or more
          unprocessedEventThreshold           | 9223372036854775808   | a whole number of events, 1 or more
          activationUnprocessedEventThreshold | -1                    | a whole number of events, 0 or more
          activationUnprocessedEventThreshold | no                    | a whole number of events, 0 or more
          stalePartitionInfoThreshold         | -1                    | a whole number of events, 0 or more
          stalePartitionInfoThreshold         | 10_000                | a whole number of events, 0 or more
          checkpointStrategy                  | blob                  | auto or blobMetadata
          checkpointStrategy                  | azureFunction         | auto or blobMetadata
          whenNoCheckpoint                    | newest                | earliest, latest, ignore or fail
          whenContainerMissing                | ignore                | error or noCheckpoint
          blobContainer                       | Checkpoints           | 3 to 63 lower-case letters
          blobContainer                       | ab                    | 3 to 63 lower-case letters
          blobContainer                       | a--b                  | single hyphens
          blobContainer                       | -abc                  | single hyphens
          blobContainer                       | abc-                  | single hyphens
          blobContainer                       | checkpoints/orders    | without a folder
          blobContainer                       | a_b_c                 | 3 to 63 lower-case letters
          blobContainer                       | $other                | 3 to 63 lower-case letters
          blobContainer                       | a23456789-123456789-123456789-123456789-123456789-123456789-1234 | 3 to 63
          eventHubNamespace                   | warehouse             | the same namespace in both
          eventHubNamespace                   | shop.example.org      | the same namespace in both
          storageAccountName                  | otherstate            | the same account in both
          eventHubName                        | orders/events         | a hub's name
          eventHubName                        | -orders               | a hub's name
          consumerGroup                       | a/b                   | a group's name
          consumerGroup                       | $Other                | a group's name
          """)
  void one_wrong_value_is_one_violation(String key, String value, String expectation) {
    assertThat(Triggers.violations(Triggers.with(key, value)))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.key()).isEqualTo(key);
              assertThat(violation.found()).contains("'" + value + "'");
              assertThat(violation.expectation()).contains(expectation);
            });
  }

  @ParameterizedTest(name = "without {0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          connection        | no event hub connection string given | Endpoint=sb://
          storageConnection | no storage connection string given   | AccountName=
          eventHubName      | connection string does not contain event hub name, and parameter eventHubName not provided | as EntityPath
          """)
  void a_missing_key_is_said_in_the_words_of_keda(String key, String found, String expectation) {
    assertThat(Triggers.violations(Triggers.with(key, " ")))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.key()).isEqualTo(key);
              assertThat(violation.found()).isEqualTo(found);
              assertThat(violation.expectation()).contains(expectation);
            });
  }

  @Test
  void two_hubs_in_one_trigger_are_one_too_many() {
    Map<String, String> metadata =
        Triggers.with("connection", Triggers.HUB + ";EntityPath=returns");

    assertThat(Triggers.violations(metadata))
        .singleElement()
        .hasToString(
            "eventHubName: 'orders', but the connection string says EntityPath=returns; expected"
                + " the same hub in both, or only one of them");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put("connection", Triggers.HUB);
    metadata.put("eventHubNamespace", "warehouse");
    metadata.put("storageConnection", Triggers.STORAGE);
    metadata.put("storageAccountName", "otherstate");
    metadata.put("blobContainer", "A");
    metadata.put("checkpointStrategy", "?");
    metadata.put("whenNoCheckpoint", "?");
    metadata.put("whenContainerMissing", "?");
    metadata.put("unprocessedEventThreshold", "0");
    metadata.put("activationUnprocessedEventThreshold", "-1");
    metadata.put("stalePartitionInfoThreshold", "-1");

    assertThat(Triggers.violations(metadata))
        .extracting(Violation::key)
        .containsExactlyInAnyOrder(
            "eventHubNamespace",
            "eventHubName",
            "storageAccountName",
            "blobContainer",
            "checkpointStrategy",
            "whenNoCheckpoint",
            "whenContainerMissing",
            "unprocessedEventThreshold",
            "activationUnprocessedEventThreshold",
            "stalePartitionInfoThreshold");
  }

  @Test
  void an_empty_trigger_is_told_what_it_needs() {
    assertThat(Triggers.violations(Map.of()))
        .extracting(Violation::key)
        .containsExactly("connection", "storageConnection");
  }
}
