package io.hubscale.cli.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.cli.Approved;
import io.hubscale.cli.CommandRun;
import io.hubscale.core.checkpoint.BlobBody;
import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.usecase.ListCheckpoints;
import io.hubscale.testkit.fakes.InMemoryCheckpoints;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckpointsListCommandTest {

  private static final Instant WRITTEN = Instant.parse("2026-11-01T12:00:00Z");
  private static final String NAMESPACE = "contoso.servicebus.windows.net";
  private static final String CANARY = "Y2FuYXJ5LWNhbmFyeQ==";

  private final InMemoryCheckpoints checkpoints = new InMemoryCheckpoints();

  @BeforeEach
  void one_blob_of_each_kind() {
    blob(NAMESPACE + "/orders/$default/checkpoint/0", Map.of("sequencenumber", "41"), 0);
    blob(NAMESPACE + "/orders/$default/ownership/0", Map.of("ownerid", "consumer-a"), 0);
    blob(NAMESPACE + "/Returns/Workers/checkpoint/1", Map.of("sequencenumber", "12x"), 0);
    lease("$Default/2", Map.of("offset", text("8192"), "sequenceNumber", digits("77")));
    lease("$Default/3", Map.of("sequenceNumber", digits("0")));
    lease("notes/4", Map.of("title", text("not a lease")));
    blob("picture.png", Map.of(), 1_000_000);
  }

  private void blob(String name, Map<String, String> metadata, long length) {
    checkpoints.put("state", new ListedBlob(name, metadata, WRITTEN, length));
  }

  private void lease(String name, Map<String, BlobBody.Value> members) {
    blob(name, Map.of(), 100);
    checkpoints.putContent("state", name, new BlobBody.Parsed(new BlobBody.Fields(members), false));
  }

  private static BlobBody.Value text(String text) {
    return new BlobBody.Text(text);
  }

  private static BlobBody.Value digits(String text) {
    return new BlobBody.Digits(text);
  }

  private CommandRun run(String... more) {
    return CommandRun.of(
        shell -> new CheckpointsListCommand(shell, new ListCheckpoints(checkpoints)),
        Map.of(
            "HUBSCALE_STORAGE_CONNECTION",
            "AccountName=store;AccountKey=" + CANARY,
            "HUBSCALE_BLOB_CONTAINER",
            "state"),
        "",
        Stream.concat(Stream.of("list"), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void the_table_is_as_approved() {
    Approved.check("checkpoints-list.txt", run().out());
    assertThat(run().exitCode()).isZero();
  }

  @Test
  void the_json_is_as_approved() {
    Approved.check("checkpoints-list.json", run("-o", "json").out());
  }

  @Test
  void names_narrow_the_list_in_any_case_and_keep_what_may_match() {
    assertThat(run("--event-hub-name", "RETURNS").out())
        .contains("Returns/Workers/checkpoint/1", "$Default/2")
        .doesNotContain("orders/$default");
    assertThat(run("--consumer-group", "$default").out())
        .contains("orders/$default/checkpoint/0", "$Default/2")
        .doesNotContain("Workers");
    assertThat(run("--event-hub-namespace", "other.servicebus.windows.net").out())
        .doesNotContain(NAMESPACE);
  }

  @Test
  void a_missing_container_is_not_there() {
    CommandRun run = run("--blob-container", "nowhere");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("(container-not-found)");
  }

  @Test
  void bad_input_exits_with_2_and_names_the_option_and_what_was_expected() {
    CommandRun run = run("--blob-container", "a/b", "--storage-connection", CANARY);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("--blob-container: 'a/b'; expected", "--storage-connection:")
        .doesNotContain(CANARY);
  }
}
