package io.hubscale.cli.lag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hubscale.cli.Approved;
import io.hubscale.cli.CommandRun;
import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.hub.HubAddress;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.PartitionProperties;
import io.hubscale.core.hub.SequenceNumber;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.usecase.MeasureLag;
import io.hubscale.testkit.fakes.InMemoryCheckpoints;
import io.hubscale.testkit.fakes.InMemoryHubProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LagCommandTest {

  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private static final HubAddress HUB = new HubAddress("contoso.servicebus.windows.net", "orders");
  private static final String CANARY = "Y2FuYXJ5LWNhbmFyeQ==";
  private static final String CONNECTION =
      "Endpoint=sb://contoso.servicebus.windows.net/;SharedAccessKeyName=listen;SharedAccessKey="
          + CANARY;
  private static final String STORAGE = "AccountName=store;AccountKey=" + CANARY;

  private final InMemoryCheckpoints checkpoints = new InMemoryCheckpoints();
  private final InMemoryHubProperties hubs = new InMemoryHubProperties();

  @BeforeEach
  void a_hub_with_one_partition_of_each_kind() {
    checkpoints.createContainer("checkpoints");
    partition("0", 0, 124, false);
    checkpoint("0", "120", Duration.ofSeconds(3));
    owner("0", "4d0f7a52-71c9-4f0e-8a43-0c1b");
    partition("1", 500, 1000, false);
    checkpoint("1", "100", Duration.ofMinutes(90));
    owner("1", "host-7");
    partition("2", 0, -1, true);
    partition("3", 0, 9, false);
    partition("4", 0, 40, false);
    checkpoint("4", "12x", Duration.ofSeconds(5));
    partition("5", 0, 10, false);
    checkpoint("5", "15", Duration.ofSeconds(5));
    hubs.failPartition(
        HUB,
        new PartitionId("6"),
        new Problem.Unreachable(ProblemCode.UNANSWERED, "partition 6 did not answer", "wait"));
  }

  private void partition(String id, long begin, long last, boolean empty) {
    hubs.put(
        HUB,
        new PartitionProperties(
            new PartitionId(id), new SequenceNumber(begin), new SequenceNumber(last), NOW, empty));
  }

  private void checkpoint(String partition, String sequenceNumber, Duration age) {
    blob("checkpoint/" + partition, Map.of("sequencenumber", sequenceNumber), age);
  }

  private void owner(String partition, String owner) {
    blob("ownership/" + partition, Map.of("ownerid", owner), Duration.ZERO);
  }

  private void blob(String place, Map<String, String> metadata, Duration age) {
    checkpoints.put(
        "checkpoints",
        new ListedBlob(
            "contoso.servicebus.windows.net/orders/$default/" + place,
            metadata,
            NOW.minus(age),
            0));
  }

  private CommandRun run(String... more) {
    return run(
        Map.of("HUBSCALE_CONNECTION", CONNECTION, "HUBSCALE_STORAGE_CONNECTION", STORAGE),
        "",
        more);
  }

  private CommandRun run(Map<String, String> environment, String in, String... more) {
    Map<String, String> whole = new HashMap<>(environment);
    whole.put("HUBSCALE_EVENT_HUB_NAME", "orders");
    whole.put("HUBSCALE_BLOB_CONTAINER", "checkpoints");
    return CommandRun.of(
        shell -> new LagCommand(shell, new MeasureLag(checkpoints, hubs), InstantSource.fixed(NOW)),
        whole,
        in,
        Stream.concat(Stream.of("lag"), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void the_table_is_as_approved() {
    CommandRun run = run();

    Approved.check("lag-table.txt", run.out());
    Approved.check("lag-warnings.txt", run.err());
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void the_json_is_as_approved() {
    CommandRun run = run("-o", "json");

    Approved.check("lag.json", run.out());
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void the_help_is_as_approved() {
    CommandRun run = run("--help");

    Approved.check("lag-help.txt", run.out());
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void strict_exits_with_6_when_a_partition_is_in_doubt_and_prints_all_the_same() {
    CommandRun run = run("--strict");

    assertThat(run.exitCode()).isEqualTo(6);
    Approved.check("lag-table.txt", run.out());
  }

  @Test
  void when_no_partition_is_known_the_exit_code_says_so_without_strict() {
    CommandRun run =
        run("--when-no-checkpoint", "fail", "--consumer-group", "nobody", "-o", "json");

    // an empty partition is known whatever the checkpoint, so it goes
    assertThat(run.exitCode()).isZero();
    partition("2", 0, 5, false);
    assertThat(run("--when-no-checkpoint", "fail", "--consumer-group", "nobody").exitCode())
        .isEqualTo(6);
  }

  @Test
  void sequence_numbers_stay_exact_in_json() throws IOException {
    partition("0", 0, Long.MAX_VALUE, false);
    checkpoint("0", Long.toString(Long.MAX_VALUE - 1), Duration.ZERO);

    JsonNode first = new ObjectMapper().readTree(run("-o", "json").out()).get("partitions").get(0);

    assertThat(first.get("last").longValue()).isEqualTo(Long.MAX_VALUE);
    assertThat(first.get("checkpoint").get("sequenceNumber").longValue())
        .isEqualTo(Long.MAX_VALUE - 1);
    assertThat(first.get("lag").get("events").longValue()).isEqualTo(1);
  }

  @Test
  void a_secret_can_come_from_a_file_and_from_standard_input(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("connection"), CONNECTION + "\n");

    CommandRun run =
        run(Map.of(), STORAGE + "\n", "--connection", "@" + file, "--storage-connection", "-");

    assertThat(run.exitCode()).isZero();
    Approved.check("lag-table.txt", run.out());
  }

  @Test
  void an_option_wins_over_its_variable() {
    Map<String, String> environment =
        Map.of(
            "HUBSCALE_CONNECTION",
            CONNECTION,
            "HUBSCALE_STORAGE_CONNECTION",
            STORAGE,
            "HUBSCALE_OUTPUT",
            "json",
            "HUBSCALE_CONSUMER_GROUP",
            "nobody");

    assertThat(run(environment, "", "-o", "table", "--consumer-group", "$Default").out())
        .startsWith("event hub ")
        .contains("$Default");
    assertThat(run(environment, "").out()).startsWith("{").contains("\"nobody\"");
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource(
      textBlock =
          """
          --connection,             nonsense,    expected Endpoint=sb://
          --connection,             @/no/such,   expected @path of a text file
          --event-hub-name,         '',          expected the hub's name
          --event-hub-namespace,    fabrikam,    expected the same namespace
          --storage-connection,     nonsense,    expected DefaultEndpointsProtocol
          --storage-account-name,   other,       expected the same account
          --blob-container,         a/b,         expected a container name
          --checkpoint-strategy,    guess,       expected auto or blobMetadata
          --when-no-checkpoint,     never,       'expected earliest, latest, ignore or fail'
          --when-container-missing, shrug,       expected error or noCheckpoint
          --output,                 xml,         'expected one of [table, json]'
          --outptu,                 json,        expected one of the options
          """)
  void bad_input_exits_with_2_and_names_the_option_and_what_was_expected(
      String option, String value, String expectation) {
    CommandRun run = run(option, value);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(option).contains(expectation);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void an_option_without_its_value_is_bad_input() {
    CommandRun run = run("--connection");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--connection").contains("expected");
  }

  @Test
  void both_secrets_on_standard_input_are_bad_input() {
    CommandRun run = run(Map.of(), CONNECTION, "--connection", "-", "--storage-connection", "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--storage-connection: standard input is taken by --connection");
  }

  @Test
  void an_argument_too_many_is_not_repeated_as_it_may_be_a_secret() {
    CommandRun run = run(CONNECTION);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("unexpected argument").doesNotContain(CANARY);
  }

  @ParameterizedTest(name = "hubscale {0}")
  @ValueSource(strings = {"", "lgg"})
  void without_a_command_that_there_is_the_commands_are_listed(String arguments) {
    CommandRun run =
        CommandRun.of(
            shell ->
                new LagCommand(shell, new MeasureLag(checkpoints, hubs), InstantSource.fixed(NOW)),
            arguments.isEmpty() ? new String[0] : new String[] {arguments});

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("hubscale: expected a command: lag\n").contains("Usage:");
  }

  static Stream<Arguments> kinds() {
    ProblemCode code = ProblemCode.SERVICE_FAILED;
    return Stream.of(
        Arguments.of(new Problem.Misconfigured(code, "what", "remedy"), 2),
        Arguments.of(new Problem.Denied(code, "what", "remedy"), 3),
        Arguments.of(new Problem.NotThere(code, "what", "remedy"), 4),
        Arguments.of(new Problem.Unreachable(code, "what", "remedy"), 5),
        Arguments.of(new Problem.Throttled(code, "what", "remedy", Duration.ofSeconds(4)), 5),
        Arguments.of(new Problem.Malformed(code, "what", "remedy"), 6),
        Arguments.of(new Problem.Conflict(code, "what", "remedy"), 7));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("kinds")
  void a_problem_prints_what_happened_and_the_remedy_and_has_its_exit_code(
      Problem problem, int exitCode) {
    hubs.fail(HUB, problem);

    CommandRun run = run();

    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.err()).isEqualTo("hubscale lag: what (service-failed)\n  remedy\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void no_secret_is_printed() {
    for (CommandRun run :
        List.of(run(), run("-o", "json"), run("--verbose"), run("--connection", CANARY))) {
      assertThat(run.out() + run.err()).doesNotContain(CANARY);
    }
  }
}
