package io.hubscale.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.hubscale.core.checkpoint.BlobBody;
import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.port.Checkpoints;
import io.hubscale.core.port.Checkpoints.Containers;
import io.hubscale.core.port.Checkpoints.Content;
import io.hubscale.core.port.Checkpoints.Listing;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.trigger.StorageSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What every {@link Checkpoints} does, against a storage account of the test's own. */
public abstract class CheckpointsContract {

  private static final String PREFIX = "ns.example/hub/$Default/";

  /** The port under test. */
  protected abstract Checkpoints checkpoints();

  /** The account to read. */
  protected abstract StorageSource storage();

  /** Creates a container in the account. */
  protected abstract void createContainer(String container);

  /** Writes an empty blob with this metadata into the account, now. */
  protected abstract void writeBlob(String container, String name, Map<String, String> metadata);

  @Test
  void contents_are_read_each_by_itself_and_a_missing_blob_is_not_there() {
    String container = newContainer();
    writeBlob(container, "$Default/0", Map.of());

    Map<String, Content> contents =
        checkpoints().contents(storage(), container, List.of("$Default/0", "$Default/1"));

    assertThat(contents).containsOnlyKeys("$Default/0", "$Default/1");
    assertThat(contents.get("$Default/0")).isEqualTo(new Content.Read(new BlobBody.Empty()));
    assertThat(contents.get("$Default/1"))
        .isInstanceOfSatisfying(
            Content.Failed.class,
            failed -> assertThat(failed.problem().code()).isEqualTo(ProblemCode.BLOB_NOT_FOUND));
  }

  @Test
  void a_prefix_without_blobs_is_an_empty_list() {
    String container = newContainer();
    writeBlob(container, "other/hub/$Default/checkpoint/0", Map.of("sequencenumber", "1"));

    Listing listing = checkpoints().list(storage(), container, PREFIX);

    assertThat(listing).isEqualTo(new Listing.Listed(List.of()));
  }

  @Test
  void a_container_without_blobs_is_an_empty_list() {
    String container = newContainer();

    Listing listing = checkpoints().list(storage(), container, PREFIX);

    assertThat(listing).isEqualTo(new Listing.Listed(List.of()));
  }

  @Test
  void a_missing_container_is_not_there_rather_than_empty() {
    String container = newName();

    Listing listing = checkpoints().list(storage(), container, PREFIX);

    assertThat(listing)
        .asInstanceOf(type(Listing.Failed.class))
        .extracting(Listing.Failed::problem)
        .isInstanceOf(Problem.NotThere.class)
        .returns(ProblemCode.CONTAINER_NOT_FOUND, Problem::code)
        .extracting(Problem::message, InstanceOfAssertFactories.STRING)
        .contains(container);
  }

  @Test
  void the_prefix_is_case_sensitive() {
    String container = newContainer();
    writeBlob(container, PREFIX + "checkpoint/0", Map.of("sequencenumber", "1"));
    writeBlob(container, "ns.example/hub/$default/checkpoint/1", Map.of("sequencenumber", "2"));

    List<ListedBlob> blobs = list(container, PREFIX);

    assertThat(blobs).extracting(ListedBlob::name).containsExactly(PREFIX + "checkpoint/0");
  }

  @Test
  void a_prefix_may_hold_what_urls_escape() {
    String container = newContainer();
    String prefix = "ns.example/hub &+%25/$Default é/";
    writeBlob(container, prefix + "checkpoint/0", Map.of("sequencenumber", "1"));

    List<ListedBlob> blobs = list(container, prefix);

    assertThat(blobs).extracting(ListedBlob::name).containsExactly(prefix + "checkpoint/0");
  }

  @Test
  void metadata_arrives_with_the_listing() {
    String container = newContainer();
    writeBlob(container, PREFIX + "checkpoint/0", Map.of("sequencenumber", "42", "offset", "4242"));

    List<ListedBlob> blobs = list(container, PREFIX);

    assertThat(blobs)
        .singleElement()
        .satisfies(
            blob ->
                assertThat(blob.metadata())
                    .containsOnly(Map.entry("sequencenumber", "42"), Map.entry("offset", "4242")));
  }

  @Test
  void a_blob_without_metadata_is_listed() {
    String container = newContainer();
    writeBlob(container, PREFIX + "checkpoint/0", Map.of());

    List<ListedBlob> blobs = list(container, PREFIX);

    assertThat(blobs)
        .singleElement()
        .returns(Map.of(), ListedBlob::metadata)
        .returns(0L, ListedBlob::contentLength);
  }

  @Test
  void the_time_of_the_last_change_arrives() {
    String container = newContainer();
    writeBlob(container, PREFIX + "checkpoint/0", Map.of("sequencenumber", "1"));

    List<ListedBlob> blobs = list(container, PREFIX);

    // a day either way: the clock is the service's, and only a wrong field shall be noticed
    Instant now = Instant.now();
    assertThat(blobs)
        .singleElement()
        .satisfies(
            blob ->
                assertThat(blob.lastModified())
                    .isBetween(now.minusSeconds(86_400), now.plusSeconds(86_400)));
  }

  @Test
  void blobs_are_ordered_by_name() {
    String container = newContainer();
    for (String place : List.of("ownership/0", "checkpoint/2", "checkpoint/10", "checkpoint/0")) {
      writeBlob(container, PREFIX + place, Map.of("ownerid", "x"));
    }

    List<ListedBlob> blobs = list(container, PREFIX);

    assertThat(blobs)
        .extracting(ListedBlob::name)
        .containsExactly(
            PREFIX + "checkpoint/0",
            PREFIX + "checkpoint/10",
            PREFIX + "checkpoint/2",
            PREFIX + "ownership/0");
  }

  @Test
  void containers_are_named_in_order() {
    String first = newContainer();
    String second = newContainer();

    Containers containers = checkpoints().containers(storage());

    assertThat(containers)
        .asInstanceOf(type(Containers.Named.class))
        .extracting(Containers.Named::names, InstanceOfAssertFactories.list(String.class))
        .contains(first, second)
        .isSorted();
  }

  private List<ListedBlob> list(String container, String prefix) {
    Listing listing = checkpoints().list(storage(), container, prefix);
    assertThat(listing).isInstanceOf(Listing.Listed.class);
    return ((Listing.Listed) listing).blobs();
  }

  private String newContainer() {
    String container = newName();
    createContainer(container);
    return container;
  }

  private static String newName() {
    return "contract-" + UUID.randomUUID();
  }
}
