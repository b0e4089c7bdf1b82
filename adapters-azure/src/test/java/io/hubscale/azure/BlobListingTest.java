package io.hubscale.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.port.Checkpoints.Listing;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a listing is made of, with answers that Azurite cannot be brought to give. */
final class BlobListingTest {

  private final AzurePorts ports = new AzurePorts(Sources.SHORT);

  @AfterEach
  void stop() {
    ports.close();
  }

  @Test
  void all_pages_are_one_listing() throws IOException {
    List<ListedBlob> blobs = list(blob("a", "") + blob("b", ""), blob("c", ""));

    assertThat(blobs).extracting(ListedBlob::name).containsExactly("a", "b", "c");
  }

  @Test
  void folders_of_a_hierarchical_name_space_are_left_out() throws IOException {
    String folder = blob("ns/hub/group/checkpoint", "<hdi_isfolder>true</hdi_isfolder>");
    String file = blob("ns/hub/group/checkpoint/0", "<sequencenumber>7</sequencenumber>");

    List<ListedBlob> blobs = list(folder, file);

    assertThat(blobs).extracting(ListedBlob::name).containsExactly("ns/hub/group/checkpoint/0");
  }

  @Test
  void a_metadata_key_without_a_value_has_an_empty_one() throws IOException {
    List<ListedBlob> blobs = list(blob("a", "<ownerid></ownerid>"), blob("b", "<ownerid />"));

    assertThat(blobs)
        .extracting(ListedBlob::metadata)
        .containsExactly(Map.of("ownerid", ""), Map.of("ownerid", ""));
  }

  @Test
  void time_and_length_are_the_services() throws IOException {
    List<ListedBlob> blobs = list(blob("a", ""), "");

    assertThat(blobs)
        .containsExactly(new ListedBlob("a", Map.of(), Instant.parse("2026-01-02T03:04:05Z"), 12));
  }

  private List<ListedBlob> list(String firstPage, String secondPage) throws IOException {
    try (ScriptedStorage storage = ScriptedStorage.listing(firstPage, secondPage)) {
      Listing listing = ports.checkpoints().list(storage.source(), "c", "");
      assertThat(listing).isInstanceOf(Listing.Listed.class);
      return ((Listing.Listed) listing).blobs();
    }
  }

  private static String blob(String name, String metadata) {
    return "<Blob><Name>"
        + name
        + "</Name><Properties><Last-Modified>Fri, 02 Jan 2026 03:04:05 GMT</Last-Modified>"
        + "<Content-Length>12</Content-Length></Properties><Metadata>"
        + metadata
        + "</Metadata></Blob>";
  }
}
