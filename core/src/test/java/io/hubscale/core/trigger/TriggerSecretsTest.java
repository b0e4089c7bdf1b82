package io.hubscale.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is printed holds a key: neither what was accepted nor what was refused. */
final class TriggerSecretsTest {

  @Test
  void an_accepted_trigger_prints_without_its_keys() {
    TriggerReading reading = TriggerParser.parse(Triggers.valid());

    assertThat(reading).isInstanceOf(TriggerReading.Accepted.class);
    assertThat(reading.toString())
        .contains("shop.servicebus", "***")
        .doesNotContain(Triggers.CANARY);
  }

  @Test
  void the_keys_are_still_there_for_the_clients() {
    TriggerSpec spec = Triggers.accepted(Triggers.valid());

    assertThat(spec.hub().connectionString().reveal()).contains(Triggers.CANARY);
    assertThat(spec.checkpoints().storage().connectionString().reveal()).contains(Triggers.CANARY);
  }

  static Stream<Map<String, String>> broken() {
    return Stream.of("connection", "storageConnection", "connectionFromEnv")
        .flatMap(
            key ->
                Stream.of(
                        "%s",
                        "%s;",
                        "Endpoint=%s",
                        "Endpoint=sb://shop/;SharedAccessKey=%s",
                        "Endpoint=sb://u:%s @shop/;SharedAccessKeyName=n;SharedAccessKey=k",
                        "AccountKey=%s",
                        "BlobEndpoint=%s ;SharedAccessSignature=s",
                        "SharedAccessSignature=%s")
                    .map(shape -> broken(key, shape.replace("%s", Triggers.CANARY))));
  }

  private static Map<String, String> broken(String key, String value) {
    Map<String, String> metadata = Triggers.with(key, value);
    if (key.equals("connectionFromEnv")) {
      metadata.remove("connection");
    }
    return metadata;
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_connection_string_is_never_quoted(Map<String, String> metadata) {
    List<Violation> violations = Triggers.violations(metadata);

    assertThat(violations.toString()).doesNotContain(Triggers.CANARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eventHubName",
        "eventHubNamespace",
        "storageAccountName",
        "blobContainer",
        "checkpointStrategy",
        "whenNoCheckpoint",
        "whenContainerMissing",
        "unprocessedEventThreshold",
        "activationUnprocessedEventThreshold",
        "stalePartitionInfoThreshold"
      })
  void a_connection_string_under_the_wrong_key_is_not_quoted_either(String key) {
    for (String secret : List.of(Triggers.HUB, Triggers.STORAGE)) {
      Map<String, String> metadata =
          Triggers.with("connection", Triggers.HUB + ";EntityPath=orders");
      metadata.put(key, secret);

      assertThat(Triggers.violations(metadata))
          .singleElement()
          .satisfies(
              violation -> {
                assertThat(violation.key()).isEqualTo(key);
                assertThat(violation.toString()).doesNotContainIgnoringCase(Triggers.CANARY);
              });
    }
  }

  @Test
  void a_secret_is_equal_to_the_same_secret_and_prints_as_stars() {
    Secret secret = new Secret(Triggers.CANARY);

    assertThat(secret).hasToString("***").isEqualTo(new Secret(Triggers.CANARY));
    assertThat(secret).hasSameHashCodeAs(new Secret(Triggers.CANARY));
    assertThat(secret).isNotEqualTo(new Secret("other"));
  }
}
