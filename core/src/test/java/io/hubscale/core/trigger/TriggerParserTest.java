package io.hubscale.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.hub.HubAddress;
import io.hubscale.core.lag.LagPolicy;
import io.hubscale.core.lag.WhenNoCheckpoint;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TriggerParserTest {

  @Test
  void the_defaults_are_those_of_keda() {
    TriggerSpec spec = Triggers.accepted(Triggers.valid());

    assertThat(spec.hub().address())
        .isEqualTo(new HubAddress("shop.servicebus.windows.net", "orders"));
    assertThat(spec.consumerGroup()).isEqualTo("$Default");
    assertThat(spec.thresholdEvents()).isEqualTo(64);
    assertThat(spec.activationEvents()).isZero();
    assertThat(spec.lagPolicy()).isEqualTo(new LagPolicy(WhenNoCheckpoint.EARLIEST, 10_000));
    assertThat(spec.checkpoints().strategy()).isEqualTo(CheckpointStrategy.AUTO);
    assertThat(spec.checkpoints().storage().account()).isEqualTo("shopstate");
  }

  @Test
  void every_key_reaches_its_place() {
    Map<String, String> metadata = Triggers.valid();
    metadata.put("eventHubNamespace", "shop");
    metadata.put("storageAccountName", "shopstate");
    metadata.put("consumerGroup", "billing");
    metadata.put("blobContainer", "checkpoints");
    metadata.put("checkpointStrategy", "blobMetadata");
    metadata.put("unprocessedEventThreshold", "1000");
    metadata.put("activationUnprocessedEventThreshold", "10");
    metadata.put("stalePartitionInfoThreshold", "5");
    metadata.put("whenNoCheckpoint", "latest");
    metadata.put("whenContainerMissing", "noCheckpoint");

    TriggerSpec spec = Triggers.accepted(metadata);

    assertThat(spec.group()).hasToString("shop.servicebus.windows.net/orders/billing");
    assertThat(spec.checkpoints().container()).isEqualTo("checkpoints");
    assertThat(spec.checkpoints().strategy()).isEqualTo(CheckpointStrategy.BLOB_METADATA);
    assertThat(spec.checkpoints().mayNotExistYet()).isTrue();
    assertThat(spec.thresholdEvents()).isEqualTo(1_000);
    assertThat(spec.activationEvents()).isEqualTo(10);
    assertThat(spec.lagPolicy()).isEqualTo(new LagPolicy(WhenNoCheckpoint.LATEST, 5));
  }

  @Test
  void without_a_container_it_is_the_one_of_functions_which_may_not_exist_yet() {
    CheckpointSource source = Triggers.accepted(Triggers.valid()).checkpoints();

    assertThat(source.container()).isEqualTo("azure-webjobs-eventhub");
    assertThat(source.mayNotExistYet()).isTrue();
  }

  @ParameterizedTest(name = "{0}, whenContainerMissing {1} -> may not exist yet: {2}")
  @CsvSource({
    "checkpoints, '', false",
    "checkpoints, error, false",
    "checkpoints, noCheckpoint, true",
    "checkpoints, NOCHECKPOINT, true",
    "azure-webjobs-eventhub, '', true",
    "azure-webjobs-eventhub, error, true"
  })
  void any_other_container_must_exist_unless_the_trigger_says_otherwise(
      String container, String whenMissing, boolean mayNotExistYet) {
    Map<String, String> metadata = Triggers.with("blobContainer", container);
    metadata.put("whenContainerMissing", whenMissing);

    assertThat(Triggers.accepted(metadata).checkpoints().mayNotExistYet())
        .isEqualTo(mayNotExistYet);
  }

  @Test
  void keys_may_carry_the_suffix_that_keda_leaves_on_them() {
    Map<String, String> metadata =
        Map.of(
            "connectionFromEnv",
            Triggers.HUB,
            "eventHubNameFromEnv",
            "orders",
            "eventHubNamespaceFromEnv",
            "shop",
            "storageConnectionFromEnv",
            Triggers.STORAGE);

    assertThat(Triggers.accepted(metadata)).isEqualTo(Triggers.accepted(Triggers.valid()));
  }

  @Test
  void a_key_without_the_suffix_wins_unless_it_is_blank() {
    Map<String, String> metadata = Triggers.with("eventHubNameFromEnv", "returns");
    assertThat(Triggers.accepted(metadata).hub().address().eventHub()).isEqualTo("orders");

    metadata.put("eventHubName", " ");
    assertThat(Triggers.accepted(metadata).hub().address().eventHub()).isEqualTo("returns");
  }

  @Test
  void what_means_nothing_here_is_left_alone() {
    Map<String, String> metadata = Triggers.valid();
    metadata.put("scalerAddress", "hubscale.hubscale:9090");
    metadata.put("enableTLS", "perhaps");
    metadata.put("unsafeSsl", "");
    metadata.put("unprocessedEventTreshold", "misspelt");

    assertThat(Triggers.accepted(metadata)).isEqualTo(Triggers.accepted(Triggers.valid()));
  }

  @Test
  void values_are_trimmed_and_blank_ones_count_as_absent() {
    Map<String, String> metadata = Triggers.with("unprocessedEventThreshold", " 128\n");
    metadata.put("consumerGroup", "  ");
    metadata.put("checkpointStrategy", "");
    metadata.put("blobContainer", "\t");
    metadata.put("whenNoCheckpoint", " ");

    TriggerSpec spec = Triggers.accepted(metadata);

    assertThat(spec.thresholdEvents()).isEqualTo(128);
    assertThat(spec.consumerGroup()).isEqualTo("$Default");
    assertThat(spec.checkpoints()).isEqualTo(Triggers.accepted(Triggers.valid()).checkpoints());
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "AUTO", "blobMetadata", "BLOBMETADATA", "blobmetadata"})
  void a_strategy_is_known_in_any_case(String strategy) {
    TriggerSpec spec = Triggers.accepted(Triggers.with("checkpointStrategy", strategy));

    assertThat(spec.checkpoints().strategy().text()).isEqualToIgnoringCase(strategy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"earliest", "Latest", "IGNORE", "fail"})
  void a_policy_for_missing_checkpoints_is_known_in_any_case(String policy) {
    TriggerSpec spec = Triggers.accepted(Triggers.with("whenNoCheckpoint", policy));

    assertThat(spec.lagPolicy().whenNoCheckpoint().text()).isEqualToIgnoringCase(policy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "a-b",
        "0-0",
        "azure-webjobs-eventhub",
        "a23456789-123456789-123456789-123456789-123456789-123456789-123",
        "$root",
        "$logs",
        "$web"
      })
  void a_container_may_be_called(String container) {
    assertThat(
            Triggers.accepted(Triggers.with("blobContainer", container)).checkpoints().container())
        .isEqualTo(container);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop",
        "SHOP",
        "shop.servicebus.windows.net",
        "Shop.ServiceBus.Windows.Net",
        "shop.servicebus.windows.net.",
        "shop.servicebus.windows.net:5671",
        "sb://shop.servicebus.windows.net",
        "sb://shop.servicebus.windows.net/",
        "https://shop.servicebus.windows.net:443/orders"
      })
  void the_namespace_may_be_written_as(String namespace) {
    TriggerSpec spec = Triggers.accepted(Triggers.with("eventHubNamespace", namespace));

    assertThat(spec.hub().address().namespace()).isEqualTo("shop.servicebus.windows.net");
  }

  @ParameterizedTest(name = "EntityPath \"{0}\", eventHubName \"{1}\" -> {2}")
  @CsvSource({
    "'', orders, orders",
    "orders, '', orders",
    "orders, orders, orders",
    "orders, Orders, Orders",
    "Orders, '', Orders"
  })
  void the_hub_is_named_here_or_in_the_connection_string(
      String entityPath, String eventHubName, String hub) {
    Map<String, String> metadata =
        Triggers.with("connection", Triggers.HUB + ";EntityPath=" + entityPath);
    metadata.put("eventHubName", eventHubName);

    HubSource source = Triggers.accepted(metadata).hub();

    assertThat(source.address().eventHub()).isEqualTo(hub);
    assertThat(source.connectionString().reveal()).doesNotContainIgnoringCase("EntityPath");
  }
}
