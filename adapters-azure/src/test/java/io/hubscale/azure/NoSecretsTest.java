package io.hubscale.azure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.hubscale.core.hub.HubReading;
import io.hubscale.core.port.Checkpoints;
import io.hubscale.core.trigger.HubSource;
import io.hubscale.core.trigger.Secret;
import io.hubscale.core.trigger.StorageSource;
import io.hubscale.core.trigger.TriggerParser;
import io.hubscale.testkit.eventhubs.EmulatorOptions;
import io.hubscale.testkit.eventhubs.EventHubsEmulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No key, signature or token is in any log, problem or printed value, whatever fails. */
final class NoSecretsTest {

  private static final String CANARY = "CanaryCanaryCanary";
  private static final String ACCOUNT_KEY =
      Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8));

  private final List<String> seen = new ArrayList<>();

  @Test
  void no_failure_shows_a_secret_down_to_debug() throws IOException {
    try (CapturedLogs logs = CapturedLogs.start(Level.DEBUG);
        AzurePorts ports = new AzurePorts(Sources.SHORT)) {
      readHubs(ports);
      listStorages(ports);
      printValues();
      seen.addAll(logs.lines());
    }

    assertThat(seen).hasSizeGreaterThan(100);
    assertThat(seen).anyMatch(line -> line.contains(EventHubsHubProperties.class.getName()));
    assertThat(seen).anyMatch(line -> line.contains(BlobCheckpoints.class.getName()));
    assertThat(seen).allSatisfy(line -> assertThat(line).doesNotContain(CANARY, ACCOUNT_KEY));
  }

  private void readHubs(AzurePorts ports) {
    EmulatorOptions options = EmulatorOptions.defaults().withKey("listen", CANARY);
    EventHubsEmulator emulator = EventHubsEmulator.start(options);
    try (emulator) {
      emulator.createHub("orders", 2).appendMany("0", 3);
      HubSource orders = Sources.hub(emulator, "orders");
      read(ports, orders);
      read(ports, Sources.hub(emulator, "unknown"));
      emulator.faults().failPartition("1", 500, "it stumbled");
      read(ports, orders);
      emulator.faults().leaveUnanswered(true);
      read(ports, orders);
      emulator.faults().clear();
      String wrong = emulator.connectionString().replace(CANARY, CANARY + "Wrong");
      read(ports, Sources.hub("localhost", "orders", wrong));
      read(ports, Sources.hub("localhost", "orders", emulator.connectionString() + CANARY));
      String signature =
          "Endpoint=sb://localhost:%d;UseDevelopmentEmulator=true;".formatted(emulator.port())
              + "SharedAccessSignature=SharedAccessSignature sr=x&sig=%s&se=1&skn=n"
                  .formatted(CANARY);
      read(ports, Sources.hub("localhost", "orders", signature));
    }
    read(ports, Sources.hub(emulator, "orders"));
    read(
        ports,
        Sources.hub(
            "nowhere.invalid",
            "orders",
            "Endpoint=sb://nowhere.invalid/;SharedAccessKeyName=n;SharedAccessKey=" + CANARY));
  }

  private void listStorages(AzurePorts ports) throws IOException {
    int closedPort;
    try (ScriptedStorage denying = ScriptedStorage.refusing(403, "AuthenticationFailed")) {
      closedPort = denying.port();
      list(ports, keyed(closedPort));
      list(ports, signed(closedPort));
      list(ports, new StorageSource("acct", new Secret("AccountName=acct;AccountKey" + CANARY)));
    }
    list(ports, keyed(closedPort));
    list(ports, signed(closedPort));
    try (RudeServer rude = RudeServer.start("")) {
      list(ports, signed(rude.port()));
    }
    try (ScriptedStorage html = ScriptedStorage.answering(200, Map.of(), "<html>Hello</html>")) {
      list(ports, signed(html.port()));
    }
  }

  private void printValues() {
    seen.add(
        TriggerParser.parse(
                Map.of(
                    "connection",
                    "Endpoint=sb://x/;SharedAccessKeyName=n;SharedAccessKey=" + CANARY,
                    "eventHubName",
                    "orders",
                    "storageConnection",
                    keyed(1).connectionString().reveal()))
            .toString());
    seen.add(keyed(1).toString());
    seen.add(Sources.hub("x", "orders", CANARY).toString());
  }

  private void read(AzurePorts ports, HubSource source) {
    HubReading reading = ports.hubProperties().read(source);
    seen.add(reading + " " + source);
  }

  private void list(AzurePorts ports, StorageSource source) {
    Checkpoints.Listing listing = ports.checkpoints().list(source, "checkpoints", "a/b/c/");
    Checkpoints.Containers containers = ports.checkpoints().containers(source);
    seen.add(listing + " " + containers + " " + source);
  }

  private static StorageSource keyed(int port) {
    return new StorageSource(
        "acct",
        new Secret(
            "AccountName=acct;AccountKey=%s;BlobEndpoint=http://127.0.0.1:%d/acct"
                .formatted(ACCOUNT_KEY, port)));
  }

  private static StorageSource signed(int port) {
    return new StorageSource(
        "acct",
        new Secret(
            "BlobEndpoint=http://127.0.0.1:%d/acct;SharedAccessSignature=sv=2024-01-01&ss=b&sig=%s"
                .formatted(port, CANARY)));
  }
}
