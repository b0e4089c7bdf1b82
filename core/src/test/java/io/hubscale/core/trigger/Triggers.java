package io.hubscale.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trigger metadata to vary, and the answers in the form a test wants them. */
final class Triggers {

  /** A text that must not turn up anywhere. */
  static final String CANARY = "kanarienvogel";

  static final String HUB =
      "Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=listen;SharedAccessKey="
          + CANARY
          + "a2V5=";

  static final String STORAGE =
      "DefaultEndpointsProtocol=https;AccountName=shopstate;AccountKey="
          + CANARY
          + "a2V5==;EndpointSuffix=core.windows.net";

  private Triggers() {}

  /** The least a trigger has to say. */
  static Map<String, String> valid() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put("connection", HUB);
    metadata.put("eventHubName", "orders");
    metadata.put("storageConnection", STORAGE);
    return metadata;
  }

  /** The same with one key added or replaced; an empty value counts as absent. */
  static Map<String, String> with(String key, String value) {
    Map<String, String> metadata = valid();
    metadata.put(key, value);
    return metadata;
  }

  static TriggerSpec accepted(Map<String, String> metadata) {
    TriggerReading reading = TriggerParser.parse(metadata);
    assertThat(reading).isInstanceOf(TriggerReading.Accepted.class);
    return ((TriggerReading.Accepted) reading).spec();
  }

  static List<Violation> violations(Map<String, String> metadata) {
    TriggerReading reading = TriggerParser.parse(metadata);
    assertThat(reading).isInstanceOf(TriggerReading.Rejected.class);
    return ((TriggerReading.Rejected) reading).violations();
  }
}
