package io.hubscale.azure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmqpEndpointTest {

  @ParameterizedTest
  @CsvSource({
    "Endpoint=sb://x.servicebus.windows.net/;SharedAccessKey=k, x.servicebus.windows.net,"
        + " 5671,true",
    "SharedAccessKey=k;endpoint = sb://x.example:8443,          x.example,               "
        + " 8443,true",
    "Endpoint=sb://localhost;UseDevelopmentEmulator=true;,      localhost,               "
        + " 5672,false",
    "Endpoint=sb://localhost:99;usedevelopmentemulator=TRUE,    localhost,                99, "
        + " false",
    "SharedAccessKey=k,                                         ns.example,              "
        + " 5671,true",
    "Endpoint=sb://[,                                           ns.example,              "
        + " 5671,true",
  })
  void it_is_where_the_sdk_connects_to(
      String connectionString, String host, int port, boolean tls) {
    AmqpEndpoint endpoint = AmqpEndpoint.of(Sources.hub("ns.example", "orders", connectionString));

    assertThat(endpoint).isEqualTo(new AmqpEndpoint(host, port, tls));
  }
}
