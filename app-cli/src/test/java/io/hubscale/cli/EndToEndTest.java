package io.hubscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobContainerClientBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hubscale.azure.AzurePorts;
import io.hubscale.testkit.azurite.AzuriteExtension;
import io.hubscale.testkit.eventhubs.EmulatorOptions;
import io.hubscale.testkit.eventhubs.EventHubsEmulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** The command as it is shipped, against real AMQP and a real blob server. */
class EndToEndTest {

  /** Three times the longest that a measurement may take: a listing, then a whole hub read. */
  private static final Duration BOUND = Duration.ofSeconds(3 * (5 + 10));

  private static final String CANARY = "Y2FuYXJ5LWNhbmFyeS1jYW5hcnk=";

  @RegisterExtension static final AzuriteExtension AZURITE = new AzuriteExtension();

  private final EventHubsEmulator emulator =
      EventHubsEmulator.start(EmulatorOptions.defaults().withKey("listen", CANARY));
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final String container = AZURITE.uniqueContainer();

  @BeforeEach
  void a_hub_a_container_and_a_log() {
    emulator.createHub("orders", 2).appendMany("0", 10);
    new BlobContainerClientBuilder()
        .connectionString(AZURITE.server().connectionString())
        .containerName(container)
        .buildClient()
        .create();
    log.start();
    ours().addAppender(log);
  }

  @AfterEach
  void stop() {
    ours().detachAppender(log);
    ours().setLevel(Level.OFF);
    emulator.close();
  }

  private static Logger ours() {
    return (Logger) LoggerFactory.getLogger("io.hubscale");
  }

  private Map<String, String> environment() {
    return new HashMap<>(
        Map.of(
            "HUBSCALE_CONNECTION",
            emulator.connectionString(),
            "HUBSCALE_EVENT_HUB_NAME",
            "orders",
            "HUBSCALE_STORAGE_CONNECTION",
            AZURITE.server().connectionString(),
            "HUBSCALE_BLOB_CONTAINER",
            container));
  }

  private static CommandRun run(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CliComponent component =
        DaggerCliComponent.factory()
            .create(
                new Shell(
                    environment,
                    InputStream.nullInputStream(),
                    new PrintWriter(out),
                    new PrintWriter(err)));
    AzurePorts azure = component.azure();
    try {
      int exitCode = component.commandLine().execute(arguments);
      return new CommandRun(exitCode, out.toString(), err.toString());
    } finally {
      azure.close();
    }
  }

  /** The remedy is on the screen, the cause in the log, and no secret in either. */
  private void assertFails(Map<String, String> environment, int exitCode, String code) {
    CommandRun run =
        Assertions.assertTimeoutPreemptively(BOUND, () -> run(environment, "lag", "--verbose"));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.err()).contains("(" + code + ")\n  ");
    assertThat(run.out()).isEmpty();
    assertThat(log.list).anySatisfy(event -> assertThat(event.getLevel()).isEqualTo(Level.WARN));
    assertThat(run.out() + run.err() + log.list).doesNotContain(CANARY);
    log.list.forEach(
        event ->
            assertThat(event.getFormattedMessage() + event.getKeyValuePairs())
                .doesNotContain(CANARY));
  }

  @Test
  void the_lag_of_a_real_hub_is_printed_as_json() throws IOException {
    CommandRun run = run(environment(), "lag", "-o", "json");

    JsonNode report = new ObjectMapper().readTree(run.out());
    assertThat(run.exitCode()).isZero();
    assertThat(report.get("lagEvents").longValue()).isEqualTo(10);
    assertThat(report.get("coverage").get("known").intValue()).isEqualTo(2);
    assertThat(report.get("namespace").textValue()).isEqualTo("localhost");
  }

  @Test
  void the_checkpoints_of_a_real_container_are_listed_whatever_their_layout() throws IOException {
    BlobContainerClient client =
        new BlobContainerClientBuilder()
            .connectionString(AZURITE.server().connectionString())
            .containerName(container)
            .buildClient();
    BlobClient metadata = client.getBlobClient("localhost/orders/$default/checkpoint/0");
    metadata.upload(BinaryData.fromString(""));
    metadata.setMetadata(Map.of("sequencenumber", "4"));
    client
        .getBlobClient("$Default/1")
        .upload(BinaryData.fromString("{\"Offset\":\"9\",\"SequenceNumber\":9007199254740993}"));

    CommandRun run = run(environment(), "checkpoints", "list", "-o", "json");

    JsonNode rows = new ObjectMapper().readTree(run.out());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(rows.findValuesAsText("strategy"))
        .containsExactly("eventProcessorHost", "blobMetadata");
    assertThat(rows.get(0).get("sequenceNumber").longValue()).isEqualTo(9_007_199_254_740_993L);
  }

  @Test
  void a_server_that_is_down_is_refused() {
    Map<String, String> environment = environment();
    emulator.close();

    assertFails(environment, 5, "connection-refused");
  }

  @Test
  void a_wrong_key_is_rejected() {
    Map<String, String> environment = environment();
    environment.put("HUBSCALE_CONNECTION", emulator.connectionString().replace("Y2Fu", "Y2FV"));

    assertFails(environment, 3, "key-rejected");
  }

  @Test
  void an_unknown_hub_is_not_found() {
    Map<String, String> environment = environment();
    environment.put("HUBSCALE_EVENT_HUB_NAME", "nowhere");

    assertFails(environment, 4, "event-hub-not-found");
  }

  @Test
  void an_unknown_container_is_not_found() {
    Map<String, String> environment = environment();
    environment.put("HUBSCALE_BLOB_CONTAINER", "nowhere");

    assertFails(environment, 4, "container-not-found");
  }

  @Test
  void a_request_without_an_answer_ends_as_unanswered() {
    emulator.faults().leaveUnanswered(true);

    assertFails(environment(), 5, "unanswered");
  }

  @Test
  void a_storage_server_that_is_down_is_refused() {
    Map<String, String> environment = environment();
    environment.put(
        "HUBSCALE_STORAGE_CONNECTION",
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey="
            + CANARY
            + ";BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;");

    assertFails(environment, 5, "connection-refused");
  }
}
