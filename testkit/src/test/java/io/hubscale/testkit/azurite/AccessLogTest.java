package io.hubscale.testkit.azurite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "GET /acc/box?restype=container&comp=list&prefix=a, 1, 1, 0, 0",
    "GET /acc/box?comp=list&restype=container,          1, 1, 0, 0",
    "GET /acc/?comp=list,                               1, 0, 0, 0",
    "GET /acc/box?restype=container,                    1, 0, 0, 0",
    "HEAD /acc/box/ns/hub/0,                            1, 0, 1, 0",
    "GET /acc/box/a?comp=metadata,                      1, 0, 1, 0",
    "PUT /acc/box?restype=container,                    1, 0, 0, 1",
    "DELETE /acc/box/a,                                 1, 0, 0, 1",
    "GET /hubscale-mark/1,                              0, 0, 0, 0",
  })
  void a_request_counts_as(String request, long total, long listings, long reads, long writes) {
    AccessLog log = new AccessLog();

    log.line("127.0.0.1 - - [01/Nov/2026:00:00:00 +0000] \"" + request + " HTTP/1.1\" 200 -");

    assertThat(log.counted()).isEqualTo(new AzuriteRequests(total, listings, reads, writes));
  }

  @ParameterizedTest
  @CsvSource({
    "Azurite Blob service successfully listens on http://127.0.0.1:1",
    "'a warning that says GET /acc/box'"
  })
  void other_output_counts_nothing(String line) {
    AccessLog log = new AccessLog();

    log.line(line);

    assertThat(log.counted()).isEqualTo(AzuriteRequests.NONE);
  }
}
