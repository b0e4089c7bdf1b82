package io.hubscale.core.trigger;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Metadata comes from anybody who may write a scaled object: nothing in it makes us throw. */
final class TriggerFuzzTest {

  private static final int CASES = 20_000;

  private static final List<String> KEYS =
      List.of(
          "connection",
          "storageConnection",
          "eventHubName",
          "eventHubNamespace",
          "storageAccountName",
          "consumerGroup",
          "blobContainer",
          "checkpointStrategy",
          "whenNoCheckpoint",
          "whenContainerMissing",
          "unprocessedEventThreshold",
          "activationUnprocessedEventThreshold",
          "stalePartitionInfoThreshold");

  private static final List<String> FRAGMENTS =
      List.of(
          "Endpoint=",
          "sb://",
          "shop",
          ".servicebus.windows.net",
          "/",
          ":",
          ":99999",
          "[::1",
          "%",
          ";",
          "=",
          "==",
          " ",
          "\n",
          "\0",
          "\u00a0",
          "\u2003",
          "\ud800",
          "é",
          "٣",
          "$",
          "'",
          "\"",
          "SharedAccessKeyName=n;",
          "SharedAccessKey=k;",
          "SharedAccessSignature=s;",
          "EntityPath=",
          "AccountName=a;",
          "AccountKey=k;",
          "BlobEndpoint=http://",
          "UseDevelopmentStorage=true;",
          "auto",
          "blobMetadata",
          "latest",
          "-",
          "0",
          "1",
          "9223372036854775807",
          "99999999999999999999");

  @Test
  void no_metadata_makes_the_parser_throw() {
    Random random = new Random(2026);
    for (int i = 0; i < CASES; i++) {
      Map<String, String> metadata = metadata(random);
      assertThatCode(() -> TriggerParser.parse(metadata).toString())
          .as("%s", metadata)
          .doesNotThrowAnyException();
    }
  }

  private static Map<String, String> metadata(Random random) {
    Map<String, String> metadata =
        random.nextInt(3) == 0 ? new HashMap<>() : new HashMap<>(Triggers.valid());
    for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
      String key = KEYS.get(random.nextInt(KEYS.size()));
      metadata.put(
          random.nextInt(4) == 0 ? key + "FromEnv" : key,
          value(random, metadata.getOrDefault(key, "")));
    }
    return metadata;
  }

  private static String value(Random random, String before) {
    StringBuilder value = new StringBuilder();
    if (random.nextBoolean()) {
      // nearly right is what finds the corners
      value.append(before);
      int from = random.nextInt(value.length() + 1);
      value.delete(from, Math.min(value.length(), from + random.nextInt(6)));
    }
    for (int parts = random.nextInt(6); parts > 0; parts--) {
      value.insert(
          random.nextInt(value.length() + 1), FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
    }
    return value.toString();
  }
}
