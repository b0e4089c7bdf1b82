package io.hubscale.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.checkpoint.FoundBlob;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One blob of the fixtures file, which is the specification's own, with what it should read as. */
record CheckpointFixture(JsonNode json) {

  static Stream<CheckpointFixture> all() {
    try (InputStream file =
        CheckpointFixture.class.getResourceAsStream("/checkpoint-fixtures.json")) {
      JsonNode fixtures = new ObjectMapper().readTree(file).get("fixtures");
      return fixtures.valueStream().map(CheckpointFixture::new);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String blobName() {
    return json.get("blobName").textValue();
  }

  byte[] body() {
    return json.get("body").textValue().getBytes(StandardCharsets.UTF_8);
  }

  Map<String, String> metadata() {
    Map<String, String> metadata = new HashMap<>();
    json.get("metadata")
        .properties()
        .forEach(e -> metadata.put(e.getKey(), e.getValue().textValue()));
    return metadata;
  }

  /** What the file expects, in one line. */
  String expected() {
    JsonNode expected = json.get("expected");
    String problem = expected.path("problem").asText("");
    if (problem.equals("NOT_A_CHECKPOINT")) {
      return problem;
    }
    return expected.get("sequenceNumber").asText()
        + " "
        + problem
        + " "
        + json.get("strategy").textValue()
        + " "
        + json.get("partition").textValue();
  }

  /** What was read, in the same form. */
  static String actual(Optional<FoundBlob> found) {
    return found
        .map(blob -> outcome(blob.reading()) + " " + blob.layout().text() + " " + blob.partition())
        .orElse("NOT_A_CHECKPOINT");
  }

  private static String outcome(CheckpointReading reading) {
    return switch (reading) {
      case CheckpointReading.Found(var checkpoint) ->
          checkpoint.sequenceNumber()
              + " "
              + checkpoint.warnings().stream().map(Enum::name).collect(Collectors.joining(","));
      case CheckpointReading.Absent(var reason) -> "null " + reason;
      case CheckpointReading.Unreadable(var code, var problem) -> "null " + code;
    };
  }

  @Override
  public String toString() {
    return json.get("id").textValue();
  }
}
