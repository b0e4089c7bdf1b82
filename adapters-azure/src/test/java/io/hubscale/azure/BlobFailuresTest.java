package io.hubscale.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.hubscale.core.port.Checkpoints.Containers;
import io.hubscale.core.port.Checkpoints.Listing;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.trigger.Secret;
import io.hubscale.core.trigger.StorageSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to fail has its own code, and none takes longer than the deadlines say. */
final class BlobFailuresTest {

  private final AzurePorts ports = new AzurePorts(Sources.SHORT);

  @AfterEach
  void stop() {
    ports.close();
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource({
    "403, AuthenticationFailed, Denied, KEY_REJECTED, valid account key",
    "401, InvalidAuthenticationInfo, Denied, KEY_REJECTED, Storage Blob Data Reader",
    "403, AuthorizationPermissionMismatch, Denied, ACCESS_DENIED, Storage Blob Data Reader",
    "403, AuthorizationResourceTypeMismatch, Denied, ACCESS_DENIED, resource types",
    "403, AuthorizationFailure, Denied, ACCESS_DENIED, Networking",
    "403, KeyBasedAuthenticationNotPermitted, Denied, ACCESS_DENIED, key access",
    "403, AccountIsDisabled, Denied, ACCESS_DENIED, enable",
    "403, SomethingNew, Denied, ACCESS_DENIED, Storage Blob Data Reader",
    "404, ContainerNotFound, NotThere, CONTAINER_NOT_FOUND, blobContainer",
    "409, ContainerBeingDeleted, NotThere, CONTAINER_NOT_FOUND, create",
    "404, ResourceNotFound, Unreachable, SERVICE_FAILED, another try",
    "500, InternalError, Unreachable, SERVICE_FAILED, another try",
    "503, ServerBusy, Throttled, THROTTLED, less often",
    "429, TooManyRequests, Throttled, THROTTLED, less often",
  })
  void an_error_of_the_service_has_its_code_and_remedy(
      int status, String errorCode, String kind, ProblemCode code, String remedy)
      throws IOException {
    try (ScriptedStorage storage = ScriptedStorage.refusing(status, errorCode)) {
      Problem problem = problem(storage.source());

      assertThat(problem.getClass().getSimpleName()).isEqualTo(kind);
      assertThat(problem.code()).isEqualTo(code);
      assertThat(problem.message()).contains("'checkpoints'", "scripted");
      assertThat(problem.remedy()).contains(remedy);
    }
  }

  @Test
  void a_busy_service_says_for_how_long() throws IOException {
    Map<String, String> headers = Map.of("x-ms-error-code", "ServerBusy", "Retry-After", "17");
    try (ScriptedStorage storage = ScriptedStorage.answering(503, headers, "")) {
      Problem problem = problem(storage.source());

      assertThat(problem)
          .isInstanceOfSatisfying(
              Problem.Throttled.class,
              throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(17)));
    }
  }

  @Test
  void a_busy_service_that_does_not_say_for_how_long_is_left_alone_for_a_while()
      throws IOException {
    try (ScriptedStorage storage = ScriptedStorage.refusing(503, "ServerBusy")) {
      Problem problem = problem(storage.source());

      assertThat(problem)
          .isInstanceOfSatisfying(
              Problem.Throttled.class,
              throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(4)));
    }
  }

  @Test
  void something_that_is_no_blob_service_is_malformed() throws IOException {
    try (ScriptedStorage storage =
        ScriptedStorage.answering(200, Map.of(), "<html>Welcome!</html>")) {
      Problem problem = problem(storage.source());

      assertThat(problem).isInstanceOf(Problem.Malformed.class);
      assertThat(problem.code()).isEqualTo(ProblemCode.ANSWER_MALFORMED);
    }
  }

  @Test
  void a_service_that_is_down_refuses() throws IOException {
    int port;
    try (ServerSocket reserved = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = reserved.getLocalPort();
    }

    Problem problem = problem(ScriptedStorage.source(port));

    assertThat(problem).isInstanceOf(Problem.Unreachable.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.CONNECTION_REFUSED);
  }

  @Test
  void an_unknown_account_is_named() {
    StorageSource source =
        new StorageSource(
            "nobody",
            new Secret("AccountName=nobody;AccountKey=a2V5;BlobEndpoint=http://nobody.invalid/"));

    Problem problem = problem(source);

    assertThat(problem.code()).isEqualTo(ProblemCode.HOST_UNKNOWN);
    assertThat(problem.remedy()).contains("nobody");
  }

  @Test
  void a_service_that_says_nothing_is_unanswered() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Problem problem = problem(ScriptedStorage.source(mute.getLocalPort()));

      assertThat(problem.code()).isEqualTo(ProblemCode.UNANSWERED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<?xml"})
  void a_connection_that_breaks_is_lost(String before) throws IOException {
    try (RudeServer storage = RudeServer.start(before)) {
      Problem problem = problem(ScriptedStorage.source(storage.port()));

      assertThat(problem.code()).isEqualTo(ProblemCode.CONNECTION_LOST);
    }
  }

  @Test
  void a_service_without_tls_fails_tls() throws IOException {
    try (RudeServer storage = RudeServer.start("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      StorageSource plain = ScriptedStorage.source(storage.port());
      StorageSource source =
          new StorageSource(
              plain.account(),
              new Secret(plain.connectionString().reveal().replace("http:", "https:")));

      Problem problem = problem(source);

      assertThat(problem.code()).isEqualTo(ProblemCode.TLS_FAILED);
    }
  }

  @Test
  void a_connection_string_that_the_sdk_does_not_take_is_misconfigured() {
    Problem problem = problem(new StorageSource("acct", new Secret("AccountName=acct;Secret")));

    assertThat(problem).isInstanceOf(Problem.Misconfigured.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_INPUT);
  }

  @Test
  void an_account_key_that_is_no_base64_is_misconfigured() {
    StorageSource source =
        new StorageSource(
            "acct",
            new Secret("AccountName=acct;AccountKey=%%%;BlobEndpoint=http://127.0.0.1:1/acct"));

    Problem problem = problem(source);

    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_INPUT);
  }

  @Test
  void containers_that_may_not_be_listed_are_denied() throws IOException {
    try (ScriptedStorage storage = ScriptedStorage.refusing(403, "AuthorizationFailure")) {
      Containers containers =
          assertTimeoutPreemptively(
              Sources.BOUND, () -> ports.checkpoints().containers(storage.source()));

      assertThat(containers)
          .isInstanceOfSatisfying(
              Containers.Failed.class,
              failed -> {
                assertThat(failed.problem().code()).isEqualTo(ProblemCode.ACCESS_DENIED);
                assertThat(failed.problem().message()).startsWith("storage account scripted");
              });
    }
  }

  private Problem problem(StorageSource source) {
    Listing listing =
        assertTimeoutPreemptively(
            Sources.BOUND,
            () -> ports.checkpoints().list(source, "checkpoints", "ns/hub/$Default/"));
    assertThat(listing).isInstanceOf(Listing.Failed.class);
    return ((Listing.Failed) listing).problem();
  }
}
