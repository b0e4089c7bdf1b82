package io.hubscale.azure;

import com.azure.core.amqp.exception.AmqpErrorCondition;
import com.azure.core.amqp.exception.AmqpException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an exception of the Event Hubs SDK means. */
enum AmqpFailure {
  UNAUTHORIZED,
  CLAIM_MISSING,
  ADDRESS_BLOCKED,
  FORBIDDEN,
  DISABLED,
  NOT_FOUND,
  BUSY,
  SERVICE_ERROR,
  MALFORMED,
  /** No answer; the connection itself is in doubt. */
  TIMED_OUT,
  /** No connection, or it broke. */
  CONNECTION;

  // how the SDK hands on the status of a management answer; Source: azure-core-amqp 2.11.3,
  // ExceptionUtil
  private static final Pattern STATUS = Pattern.compile("status-code: (\\d{3})");

  /** Whether the connection may be the culprit, so that it should not be used again. */
  boolean isOfTheConnection() {
    return this == TIMED_OUT || this == CONNECTION;
  }

  static AmqpFailure of(Throwable failure) {
    for (Throwable cause : Causes.of(failure)) {
      String message = cause.getMessage() == null ? "" : cause.getMessage();
      if (cause instanceof AmqpException amqp) {
        return amqp.getErrorCondition() == null
            ? byStatus(message)
            : byCondition(amqp.getErrorCondition(), message);
      }
      if (cause instanceof TimeoutException) {
        return TIMED_OUT;
      }
      if (cause instanceof UnsupportedOperationException
          || (cause instanceof IllegalArgumentException && STATUS.matcher(message).find())) {
        return SERVICE_ERROR;
      }
      if (cause instanceof ClassCastException
          || cause instanceof NullPointerException
          || cause instanceof IllegalArgumentException) {
        return MALFORMED;
      }
    }
    return CONNECTION;
  }

  private static AmqpFailure byCondition(AmqpErrorCondition condition, String message) {
    return switch (condition) {
      case UNAUTHORIZED_ACCESS -> unauthorized(message);
      case NOT_FOUND -> NOT_FOUND;
      case SERVER_BUSY_ERROR -> BUSY;
      case ENTITY_DISABLED_ERROR -> DISABLED;
      case TIMEOUT_ERROR -> TIMED_OUT;
      case CONNECTION_FORCED,
          CONNECTION_FRAMING_ERROR,
          PROTON_IO,
          LINK_DETACH_FORCED,
          OPERATION_CANCELLED ->
          CONNECTION;
      // the SDK's name for a status of 403
      case RESOURCE_LIMIT_EXCEEDED -> byStatus(message);
      default -> SERVICE_ERROR;
    };
  }

  // Source: Event Hubs documentation, "Troubleshoot authentication and authorization issues" and
  // "Troubleshoot connectivity issues"; the texts are all that tells these cases apart
  private static AmqpFailure unauthorized(String message) {
    String text = message.toLowerCase(Locale.ROOT);
    if (text.contains("claim")) {
      return CLAIM_MISSING;
    }
    return text.contains("ip has been prevented") ? ADDRESS_BLOCKED : UNAUTHORIZED;
  }

  private static AmqpFailure byStatus(String message) {
    Matcher status = STATUS.matcher(message);
    if (!status.find()) {
      return CONNECTION;
    }
    return switch (status.group(1)) {
      case "401" -> unauthorized(message);
      case "403" -> FORBIDDEN;
      case "404", "410" -> NOT_FOUND;
      case "429", "503" -> BUSY;
      default -> SERVICE_ERROR;
    };
  }
}
