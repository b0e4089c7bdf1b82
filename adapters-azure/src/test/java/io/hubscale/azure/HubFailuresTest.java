package io.hubscale.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.hubscale.core.hub.HubReading;
import io.hubscale.core.hub.PartitionReading;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.trigger.HubSource;
import io.hubscale.testkit.eventhubs.EmulatedHub;
import io.hubscale.testkit.eventhubs.EventHubsEmulator;
import io.hubscale.testkit.time.Eventually;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way to fail has its own code, and none takes longer than the deadlines say. */
final class HubFailuresTest {

  private final EventHubsEmulator emulator = EventHubsEmulator.start();
  private final AzurePorts ports = new AzurePorts(Sources.SHORT);
  private final EmulatedHub hub = emulator.createHub("orders", 4);

  @BeforeEach
  void fill() {
    hub.partitionIds().forEach(partition -> hub.appendMany(partition, 10));
  }

  @AfterEach
  void stop() {
    ports.close();
    emulator.close();
  }

  @Test
  void a_server_that_is_down_refuses() {
    emulator.close();

    Problem problem = problem(orders());

    assertThat(problem).isInstanceOf(Problem.Unreachable.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.CONNECTION_REFUSED);
    assertThat(problem.remedy()).contains(Integer.toString(emulator.port()));
  }

  @Test
  void a_server_that_goes_down_after_a_reading_refuses_too() {
    read(orders());
    emulator.close();

    Problem problem = problem(orders());

    assertThat(problem.code()).isEqualTo(ProblemCode.CONNECTION_REFUSED);
  }

  @Test
  void an_unknown_host_is_named() {
    HubSource source =
        Sources.hub(
            "nowhere.invalid",
            "orders",
            "Endpoint=sb://nowhere.invalid/;SharedAccessKeyName=n;SharedAccessKey=k");

    Problem problem = problem(source);

    assertThat(problem.code()).isEqualTo(ProblemCode.HOST_UNKNOWN);
    assertThat(problem.message()).contains("nowhere.invalid");
  }

  @Test
  void a_server_that_accepts_and_says_nothing_is_unanswered() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Problem problem = problem(Sources.local(mute.getLocalPort(), "orders"));

      assertThat(problem.code()).isEqualTo(ProblemCode.UNANSWERED);
    }
  }

  @Test
  void a_server_without_tls_fails_tls() {
    HubSource source =
        Sources.hub(
            "localhost",
            "orders",
            "Endpoint=sb://localhost:"
                + emulator.port()
                + ";SharedAccessKeyName=n;SharedAccessKey=k");

    Problem problem = problem(source);

    assertThat(problem.code()).isEqualTo(ProblemCode.TLS_FAILED);
  }

  @Test
  void a_wrong_key_is_rejected() {
    String connectionString =
        emulator.connectionString().replaceFirst("SharedAccessKey=[^;]+", "SharedAccessKey=wrong");

    Problem problem = problem(Sources.hub("localhost", "orders", connectionString));

    assertThat(problem).isInstanceOf(Problem.Denied.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.KEY_REJECTED);
    assertThat(problem.remedy()).contains("Listen");
  }

  @Test
  void a_connection_string_that_the_sdk_does_not_take_is_misconfigured() {
    Problem problem = problem(Sources.hub("localhost", "orders", "Endpoint=sb://x;Secret"));

    assertThat(problem).isInstanceOf(Problem.Misconfigured.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_INPUT);
  }

  @Test
  void an_unanswered_request_ends_with_our_deadline_and_the_next_one_starts_afresh() {
    read(orders());
    emulator.faults().leaveUnanswered(true);

    Problem problem = problem(orders());
    emulator.faults().clear();
    long links = emulator.counters().linksOpened();
    HubReading.Read healed = read(orders());

    assertThat(problem.code()).isEqualTo(ProblemCode.UNANSWERED);
    assertThat(healed.partitions()).hasOnlyElementsOfType(PartitionReading.Known.class);
    assertThat(emulator.counters().linksOpened()).isGreaterThan(links);
  }

  @Test
  void one_unanswered_partition_leaves_the_others_known() {
    emulator.faults().leavePartitionUnanswered("2", true);

    HubReading.Read reading = read(orders());
    emulator.faults().clear();
    long connections = emulator.counters().connectionsOpened();
    read(orders());

    assertThat(emulator.counters().connectionsOpened()).isEqualTo(connections + 1);
    assertThat(codeOf(reading, 2)).isEqualTo(ProblemCode.UNANSWERED);
    assertThat(reading.partitions())
        .filteredOn(PartitionReading.Known.class::isInstance)
        .hasSize(3);
  }

  @Test
  void a_hub_of_which_every_partition_is_unanswered_fails() {
    hub.partitionIds().forEach(id -> emulator.faults().leavePartitionUnanswered(id, true));

    Problem problem = problem(orders());

    assertThat(problem.code()).isEqualTo(ProblemCode.UNANSWERED);
    assertThat(problem.message()).contains("partition 0");
  }

  @Test
  void one_failing_partition_leaves_the_others_known() {
    emulator.faults().failPartition("1", 500, "the broker stumbled");

    HubReading.Read reading = read(orders());

    assertThat(codeOf(reading, 1)).isEqualTo(ProblemCode.SERVICE_FAILED);
    assertThat(reading.partitions())
        .filteredOn(PartitionReading.Known.class::isInstance)
        .hasSize(3);
  }

  @Test
  void a_busy_service_is_throttling_and_says_for_how_long() {
    hub.partitionIds().forEach(id -> emulator.faults().failPartition(id, 503, "server busy"));

    Problem problem = problem(orders());

    assertThat(problem)
        .isInstanceOfSatisfying(
            Problem.Throttled.class,
            throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(4)));
  }

  @Test
  void a_service_failure_of_every_partition_fails_the_hub_with_the_first() {
    hub.partitionIds().forEach(id -> emulator.faults().failPartition(id, 500, "it stumbled"));

    Problem problem = problem(orders());

    assertThat(problem.code()).isEqualTo(ProblemCode.SERVICE_FAILED);
    assertThat(problem.message()).contains("partition 0");
  }

  @Test
  void a_partition_that_the_service_no_longer_knows_is_not_there() {
    emulator.faults().failPartition("3", 404, "no such partition");

    HubReading.Read reading = read(orders());

    assertThat(codeOf(reading, 3)).isEqualTo(ProblemCode.PARTITION_NOT_FOUND);
  }

  @Test
  void a_connection_that_breaks_while_an_answer_is_awaited_is_lost() {
    read(orders());
    long hubReads = emulator.counters().hubReads();
    emulator.faults().latency(Duration.ofMillis(900));

    CompletableFuture<HubReading> pending =
        CompletableFuture.supplyAsync(() -> ports.hubProperties().read(orders()));
    Eventually.until("the hub is asked", () -> emulator.counters().hubReads() > hubReads);
    emulator.faults().dropConnections();
    HubReading reading = assertTimeoutPreemptively(Sources.BOUND, () -> pending.get());

    assertThat(reading)
        .isInstanceOfSatisfying(
            HubReading.Failed.class,
            failed -> assertThat(failed.problem().code()).isEqualTo(ProblemCode.CONNECTION_LOST));
  }

  @Test
  void a_connection_that_broke_between_two_readings_is_opened_again() {
    List<PartitionReading> before = read(orders()).partitions();
    emulator.faults().dropConnections();

    List<PartitionReading> after = read(orders()).partitions();

    assertThat(after).isEqualTo(before);
  }

  private HubSource orders() {
    return Sources.hub(emulator, "orders");
  }

  private HubReading.Read read(HubSource source) {
    HubReading reading =
        assertTimeoutPreemptively(Sources.BOUND, () -> ports.hubProperties().read(source));
    assertThat(reading).isInstanceOf(HubReading.Read.class);
    return (HubReading.Read) reading;
  }

  private Problem problem(HubSource source) {
    HubReading reading =
        assertTimeoutPreemptively(Sources.BOUND, () -> ports.hubProperties().read(source));
    assertThat(reading).isInstanceOf(HubReading.Failed.class);
    return ((HubReading.Failed) reading).problem();
  }

  private static ProblemCode codeOf(HubReading.Read reading, int partition) {
    PartitionReading unknown = reading.partitions().get(partition);
    assertThat(unknown).isInstanceOf(PartitionReading.Unknown.class);
    return ((PartitionReading.Unknown) unknown).problem().code();
  }
}
