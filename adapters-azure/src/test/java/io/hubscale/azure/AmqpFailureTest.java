package io.hubscale.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.amqp.exception.AmqpErrorCondition;
import com.azure.core.amqp.exception.AmqpErrorContext;
import com.azure.core.amqp.exception.AmqpException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases that the emulator does not bring about. */
final class AmqpFailureTest {

  private static final AmqpErrorContext CONTEXT = new AmqpErrorContext("ns.example");

  @ParameterizedTest
  @CsvSource({
    "UNAUTHORIZED_ACCESS, 'status-code: 401, status-description: InvalidSignature', UNAUTHORIZED",
    "UNAUTHORIZED_ACCESS, 'Unauthorized access. ''Listen'' claim(s) are required', CLAIM_MISSING",
    "UNAUTHORIZED_ACCESS, 'Ip has been prevented to connect to the endpoint', ADDRESS_BLOCKED",
    "RESOURCE_LIMIT_EXCEEDED, 'status-code: 403, status-description: no', FORBIDDEN",
    "NOT_FOUND, 'The messaging entity could not be found', NOT_FOUND",
    "SERVER_BUSY_ERROR, 'The request was terminated', BUSY",
    "ENTITY_DISABLED_ERROR, 'disabled', DISABLED",
    "TIMEOUT_ERROR, 'The operation did not complete', TIMED_OUT",
    "CONNECTION_FORCED, 'The connection was inactive', CONNECTION",
    "PROTON_IO, 'Connection reset', CONNECTION",
    "INTERNAL_ERROR, 'oops', SERVICE_ERROR",
  })
  void an_error_condition_means(
      AmqpErrorCondition condition, String message, AmqpFailure expected) {
    Throwable failure = new AmqpException(true, condition, message, CONTEXT);

    assertThat(AmqpFailure.of(new IllegalStateException("Retries exhausted", failure)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "status-code: 404, NOT_FOUND",
    "status-code: 410, NOT_FOUND",
    "status-code: 429, BUSY",
    "status-code: 503, BUSY",
    "status-code: 500, SERVICE_ERROR",
    "link closed,      CONNECTION",
  })
  void a_status_without_a_condition_means(String message, AmqpFailure expected) {
    assertThat(AmqpFailure.of(new AmqpException(true, message, CONTEXT))).isEqualTo(expected);
  }

  @Test
  void a_bad_request_is_the_services_error_and_other_arguments_are_answers_out_of_shape() {
    assertThat(AmqpFailure.of(new IllegalArgumentException("status-code: 400, no")))
        .isEqualTo(AmqpFailure.SERVICE_ERROR);
    assertThat(AmqpFailure.of(new IllegalArgumentException("unknown type")))
        .isEqualTo(AmqpFailure.MALFORMED);
    assertThat(AmqpFailure.of(new ClassCastException())).isEqualTo(AmqpFailure.MALFORMED);
  }

  @Test
  void only_silence_and_broken_connections_are_of_the_connection() {
    assertThat(AmqpFailure.of(new TimeoutException()).isOfTheConnection()).isTrue();
    assertThat(AmqpFailure.of(new IOException()).isOfTheConnection()).isTrue();
    assertThat(AmqpFailure.BUSY.isOfTheConnection()).isFalse();
  }
}
