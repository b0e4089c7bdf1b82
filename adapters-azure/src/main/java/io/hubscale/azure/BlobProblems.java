package io.hubscale.azure;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.storage.blob.models.BlobStorageException;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;

/**
 * Turns failures of the Blob Storage SDK into problems, none of which quotes the SDK.
 *
 * <p>Source of the error codes: Azure Storage REST documentation, "Status and error codes".
 */
final class BlobProblems {

  /** Assumed: storage does not always send Retry-After, so what Event Hubs asks for. */
  static final Duration DEFAULT_WAIT = Duration.ofSeconds(4);

  private static final String AGAIN =
      "it is worth another try; the log has the cause, and Azure's status page may have the reason";

  private final String account;
  private final String subject;

  private BlobProblems(String account, String subject) {
    this.account = account;
    this.subject = subject;
  }

  /** Problems of reading one container. */
  static BlobProblems ofContainer(String account, String container) {
    return new BlobProblems(account, "container '" + container + "' of storage account " + account);
  }

  /** Problems of reading one blob. */
  static BlobProblems ofBlob(String account, String container, String blob) {
    return new BlobProblems(
        account,
        "blob '" + blob + "' in container '" + container + "' of storage account " + account);
  }

  /** Problems of reading the account itself. */
  static BlobProblems ofAccount(String account) {
    return new BlobProblems(account, "storage account " + account);
  }

  /** The problem that an exception stands for. */
  Problem of(Throwable failure) {
    List<Throwable> causes = Causes.of(failure);
    // a connection that cannot be made wraps its reason, so first look for a reason anywhere
    return first(causes, this::byReason)
        .or(() -> first(causes, this::byKind))
        .orElseGet(this::malformed);
  }

  private static Optional<Problem> first(
      List<Throwable> causes, Function<Throwable, Optional<Problem>> translation) {
    return causes.stream().flatMap(cause -> translation.apply(cause).stream()).findFirst();
  }

  private Optional<Problem> byReason(Throwable cause) {
    return switch (cause) {
      case BlobStorageException answer -> Optional.of(answered(answer));
      case HttpResponseException misunderstood -> Optional.of(malformed());
      case UnknownHostException unknown -> Optional.of(hostUnknown());
      case UnresolvedAddressException unknown -> Optional.of(hostUnknown());
      case SSLException failed -> Optional.of(tlsFailed());
      case HttpConnectTimeoutException silent -> Optional.of(silent());
      case HttpTimeoutException late -> Optional.of(unanswered());
      case TimeoutException late -> Optional.of(unanswered());
      default -> Optional.empty();
    };
  }

  private Optional<Problem> byKind(Throwable cause) {
    return switch (cause) {
      case ConnectException refused -> Optional.of(refused());
      case NoRouteToHostException refused -> Optional.of(refused());
      case IOException broken ->
          Optional.of(
              unreachable(
                  ProblemCode.CONNECTION_LOST,
                  "the connection broke before the answer came",
                  AGAIN));
      // the key is decoded when the first request is signed
      case IllegalArgumentException rejected -> Optional.of(unusable());
      default -> Optional.empty();
    };
  }

  private Problem answered(BlobStorageException answer) {
    String code = answer.getErrorCode() == null ? "" : answer.getErrorCode().toString();
    return switch (code) {
      case "AuthenticationFailed", "InvalidAuthenticationInfo", "NoAuthenticationInformation" ->
          keyRejected();
      case "AuthorizationPermissionMismatch", "InsufficientAccountPermissions" ->
          denied(
              ProblemCode.ACCESS_DENIED,
              "listing is not permitted",
              "grant Storage Blob Data Reader, or read and list permission in the signature");
      case "AuthorizationServiceMismatch", "AuthorizationResourceTypeMismatch" ->
          denied(
              ProblemCode.ACCESS_DENIED,
              "the signature is for something else",
              "the signature needs the blob service, resource types container and object, and the"
                  + " permissions read and list");
      case "AuthorizationFailure" ->
          // Azurite's code for a wrong key, too; the service's own is AuthenticationFailed
          String.valueOf(answer.getServiceMessage()).contains("failed to authenticate")
              ? keyRejected()
              : addressBlocked();
      case "AuthorizationSourceIPMismatch" -> addressBlocked();
      case "KeyBasedAuthenticationNotPermitted" ->
          denied(
              ProblemCode.ACCESS_DENIED,
              "the account does not permit keys",
              "allow storage account key access for the account, or use an identity with Storage"
                  + " Blob Data Reader");
      case "AccountIsDisabled", "ContainerDisabled" ->
          denied(ProblemCode.ACCESS_DENIED, "it is disabled", "enable it again");
      case "BlobNotFound" ->
          new Problem.NotThere(
              ProblemCode.BLOB_NOT_FOUND,
              subject + " does not exist",
              "none needed if it was just deleted; the next listing is without it");
      case "ContainerNotFound" ->
          new Problem.NotThere(
              ProblemCode.CONTAINER_NOT_FOUND,
              subject + " does not exist",
              "check blobContainer; the consumers' checkpoint store names the container");
      case "ContainerBeingDeleted" ->
          new Problem.NotThere(
              ProblemCode.CONTAINER_NOT_FOUND,
              subject + " is being deleted",
              "create the container again when its deletion is complete, or name another");
      default -> byStatus(answer);
    };
  }

  private Problem byStatus(BlobStorageException answer) {
    return switch (answer.getStatusCode()) {
      case 429, 503 ->
          new Problem.Throttled(
              ProblemCode.THROTTLED,
              subject + ": the service asks to slow down",
              "poll less often, or spread the load over more storage accounts",
              retryAfter(answer));
      case 401, 403 ->
          denied(
              ProblemCode.ACCESS_DENIED,
              "access is denied",
              "grant Storage Blob Data Reader, or use a valid account key");
      default ->
          unreachable(
              ProblemCode.SERVICE_FAILED, "the service answered " + answer.getStatusCode(), AGAIN);
    };
  }

  private static Duration retryAfter(BlobStorageException answer) {
    String header = answer.getResponse().getHeaderValue(HttpHeaderName.RETRY_AFTER);
    // the other form, a date, is not what storage sends
    return header != null && header.matches("\\d{1,5}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : DEFAULT_WAIT;
  }

  private Problem unusable() {
    return new Problem.Misconfigured(
        ProblemCode.INVALID_INPUT,
        subject + ": the SDK does not take the connection string",
        "copy the connection string from the account's access keys once more");
  }

  private Problem hostUnknown() {
    return unreachable(
        ProblemCode.HOST_UNKNOWN,
        "its host name does not resolve",
        "check the account's name '"
            + account
            + "' and EndpointSuffix, and DNS here; a private endpoint needs its zone");
  }

  private Problem refused() {
    return unreachable(
        ProblemCode.CONNECTION_REFUSED,
        "the connection was refused",
        "check BlobEndpoint or EndpointSuffix, and that the account can be reached from here");
  }

  private Problem tlsFailed() {
    return unreachable(
        ProblemCode.TLS_FAILED,
        "TLS could not be agreed on",
        "check for a proxy that breaks TLS open, and the trusted certificates here");
  }

  private Problem silent() {
    return unreachable(
        ProblemCode.UNANSWERED,
        "nothing answers at its address",
        "check firewalls and network rules between here and the account");
  }

  private Problem unanswered() {
    return unreachable(ProblemCode.UNANSWERED, "connected, but no answer came in time", AGAIN);
  }

  private Problem malformed() {
    return new Problem.Malformed(
        ProblemCode.ANSWER_MALFORMED,
        subject + ": the answer cannot be understood",
        "check that the endpoint is a blob service; the log has the cause");
  }

  private Problem keyRejected() {
    return denied(
        ProblemCode.KEY_REJECTED,
        "the account key or signature was not accepted",
        "use a valid account key, a signature that has not expired, or an identity with Storage"
            + " Blob Data Reader; a wrong clock here has the same effect");
  }

  private Problem addressBlocked() {
    return denied(
        ProblemCode.ACCESS_DENIED,
        "the account's network rules, or the signature's, keep this address out",
        "allow this address or subnet under the account's Networking");
  }

  private Problem denied(ProblemCode code, String what, String remedy) {
    return new Problem.Denied(code, subject + ": " + what, remedy);
  }

  private Problem unreachable(ProblemCode code, String what, String remedy) {
    return new Problem.Unreachable(code, subject + ": " + what, remedy);
  }
}
