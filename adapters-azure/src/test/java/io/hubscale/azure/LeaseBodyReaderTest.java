package io.hubscale.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.checkpoint.BlobBody;
import io.hubscale.core.checkpoint.LayoutDetector;
import io.hubscale.core.checkpoint.ListedBlob;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseBodyReaderTest {

  private static BlobBody read(String content) {
    return LeaseBodyReader.read(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void every_kind_of_value_is_kept_as_it_was_written() {
    assertThat(
            read("{\"a\":\"x\",\"b\":12.50,\"c\":null,\"d\":[1,{}],\"e\":{\"f\":-1},\"g\":true}"))
        .isEqualTo(
            new BlobBody.Parsed(
                new BlobBody.Fields(
                    Map.of(
                        "a", new BlobBody.Text("x"),
                        "b", new BlobBody.Digits("12.50"),
                        "c", new BlobBody.Nothing(),
                        "d", new BlobBody.Other(),
                        "e", new BlobBody.Fields(Map.of("f", new BlobBody.Digits("-1"))),
                        "g", new BlobBody.Other())),
                false));
  }

  @Test
  void a_byte_order_mark_is_noted() {
    assertThat(read("\ufeff{}"))
        .isEqualTo(new BlobBody.Parsed(new BlobBody.Fields(Map.of()), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "\ufeff"})
  void nothing_is_empty(String content) {
    assertThat(read(content)).isEqualTo(new BlobBody.Empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "7", "null", "{", "{\"a\":", "{\"a\":1", "{} {}", "{a:1}", "text"})
  void what_is_not_one_whole_object_is_malformed(String content) {
    assertThat(read(content)).isEqualTo(new BlobBody.Malformed());
  }

  @Test
  void an_object_in_an_object_without_end_is_malformed() {
    assertThat(read("{\"a\":".repeat(100_000))).isEqualTo(new BlobBody.Malformed());
  }

  @Test
  void whatever_becomes_of_a_fixture_s_bytes_reading_it_does_not_throw() {
    Random random = new Random(6084);
    List<CheckpointFixture> fixtures = CheckpointFixture.all().toList();
    for (int i = 0; i < 20_000; i++) {
      CheckpointFixture fixture = fixtures.get(random.nextInt(fixtures.size()));
      byte[] body = fixture.body();
      for (int flips = random.nextInt(4); flips > 0 && body.length > 0; flips--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      ListedBlob blob =
          new ListedBlob(fixture.blobName(), fixture.metadata(), Instant.EPOCH, body.length);

      assertThat(LayoutDetector.detect(blob, LeaseBodyReader.read(body))).isNotNull();
    }
  }
}
