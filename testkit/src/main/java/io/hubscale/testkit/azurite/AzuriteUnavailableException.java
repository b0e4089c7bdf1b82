package io.hubscale.testkit.azurite;

import java.io.Serial;

/** Azurite cannot run on this machine; the message is one sentence that says what to install. */
public final class AzuriteUnavailableException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  AzuriteUnavailableException(String message) {
    super(message);
  }

  AzuriteUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
