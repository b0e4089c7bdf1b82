package io.hubscale.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Connection strings in the shapes in which people have them. */
final class ConnectionStringsTest {

  private static final String EMULATOR =
      "Endpoint=sb://localhost;SharedAccessKeyName=RootManageSharedAccessKey;"
          + "SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;";

  static Stream<Arguments> hubs() {
    return Stream.of(
        Arguments.of("as the portal gives it", Triggers.HUB, "shop.servicebus.windows.net"),
        Arguments.of(
            "another order",
            "SharedAccessKey=k=;SharedAccessKeyName=n;Endpoint=sb://shop.servicebus.windows.net/",
            "shop.servicebus.windows.net"),
        Arguments.of(
            "another case",
            "ENDPOINT=sb://shop.servicebus.windows.net/;sharedaccesskeyname=n;sharedAccessKey=k",
            "shop.servicebus.windows.net"),
        Arguments.of(
            "blanks and line breaks",
            "\n Endpoint = sb://shop.servicebus.windows.net/ ;\n SharedAccessKeyName = n ;"
                + "\n SharedAccessKey = k ;;\n",
            "shop.servicebus.windows.net"),
        Arguments.of(
            "a port",
            "Endpoint=sb://shop.servicebus.windows.net:5671/;SharedAccessKeyName=n;SharedAccessKey=k",
            "shop.servicebus.windows.net"),
        Arguments.of(
            "capitals in the host, which blob names may keep",
            "Endpoint=sb://Shop.servicebus.windows.net/;SharedAccessKeyName=n;SharedAccessKey=k",
            "Shop.servicebus.windows.net"),
        Arguments.of(
            "a signature instead of a key",
            "Endpoint=sb://shop.servicebus.windows.net/;"
                + "SharedAccessSignature=SharedAccessSignature sr=x&sig=y%3d&se=1&skn=n",
            "shop.servicebus.windows.net"),
        Arguments.of(
            "another cloud",
            "Endpoint=sb://shop.servicebus.chinacloudapi.cn/;SharedAccessKeyName=n;SharedAccessKey=k",
            "shop.servicebus.chinacloudapi.cn"),
        Arguments.of("the emulator", EMULATOR, "localhost"),
        Arguments.of(
            "the emulator at a port",
            EMULATOR.replace("localhost", "127.0.0.1:35672"),
            "127.0.0.1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hubs")
  void event_hubs(String shape, String connection, String host) {
    TriggerSpec spec = Triggers.accepted(Triggers.with("connection", connection));

    assertThat(spec.hub().address().namespace()).as(shape).isEqualTo(host);
  }

  @Test
  void all_but_the_hubs_name_reaches_the_client() {
    TriggerSpec spec =
        Triggers.accepted(
            Triggers.with("connection", EMULATOR.replace("UseDev", "entitypath=Orders;UseDev")));

    assertThat(spec.hub().connectionString().reveal()).isEqualTo(EMULATOR);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello                                                       | not a list of Key=Value; pairs
          ;;                                                          | not a list of Key=Value; pairs
          =sb://h/;SharedAccessKeyName=n;SharedAccessKey=k            | not a list of Key=Value; pairs
          Endpoint=sb://h/;endpoint=sb://i/;SharedAccessSignature=s   | not a list of Key=Value; pairs
          SharedAccessKeyName=n;SharedAccessKey=k                     | without Endpoint
          Endpoint=;SharedAccessKeyName=n;SharedAccessKey=k           | without Endpoint
          Endpoint=shop;SharedAccessKeyName=n;SharedAccessKey=k       | with an Endpoint that is no URL
          Endpoint=sb://a b/;SharedAccessKeyName=n;SharedAccessKey=k  | with an Endpoint that is no URL
          Endpoint=sb://h/;SharedAccessKeyName=n                      | without SharedAccessKeyName and SharedAccessKey
          Endpoint=sb://h/;SharedAccessKey=k                          | without SharedAccessKeyName and SharedAccessKey
          """)
  void no_event_hub(String connection, String found) {
    assertThat(Triggers.violations(Triggers.with("connection", connection)))
        .containsExactly(new Violation("connection", found, HubConnection.EXPECTATION));
  }

  static Stream<Arguments> accounts() {
    return Stream.of(
        Arguments.of("as the portal gives it", Triggers.STORAGE, "shopstate"),
        Arguments.of(
            "another order and case",
            "endpointsuffix=core.windows.net;ACCOUNTKEY=k==; accountname = shopstate ",
            "shopstate"),
        Arguments.of(
            "a signature and an end point",
            "BlobEndpoint=https://shopstate.blob.core.windows.net/;SharedAccessSignature=sv=1&sig=x",
            "shopstate"),
        Arguments.of(
            "a signature and a name",
            "AccountName=shopstate;SharedAccessSignature=sv=1&sig=x",
            "shopstate"),
        Arguments.of("Azurite in short", "UseDevelopmentStorage=true", "devstoreaccount1"),
        Arguments.of(
            "Azurite in short, lower-case", "usedevelopmentstorage=True;", "devstoreaccount1"),
        Arguments.of(
            "Azurite in full",
            "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=k==;"
                + "BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;",
            "devstoreaccount1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accounts")
  void storage(String shape, String connection, String account) {
    StorageSource storage =
        Triggers.accepted(Triggers.with("storageConnection", connection)).checkpoints().storage();

    assertThat(storage.account()).as(shape).isEqualTo(account);
    assertThat(storage.connectionString().reveal()).isEqualTo(connection.strip());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello                                        | not a list of Key=Value; pairs
          AccountKey=k                                 | without AccountName or BlobEndpoint
          UseDevelopmentStorage=false                  | without AccountName or BlobEndpoint
          AccountName=shopstate                        | without AccountKey or SharedAccessSignature
          AccountName=shopstate;AccountKey=            | without AccountKey or SharedAccessSignature
          BlobEndpoint=https://a.blob.x/;AccountKey=k  | without AccountKey or SharedAccessSignature
          BlobEndpoint=a b;SharedAccessSignature=s     | without AccountName or BlobEndpoint
          """)
  void no_storage(String connection, String found) {
    assertThat(Triggers.violations(Triggers.with("storageConnection", connection)))
        .containsExactly(new Violation("storageConnection", found, StorageConnection.EXPECTATION));
  }
}
