package io.hubscale.azure;

import java.io.EOFException;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What became of one asynchronous call, as a value. */
sealed interface Answer<T> {

  /** The service answered. */
  record Given<T>(T value) implements Answer<T> {}

  /** It did not, or with an error. */
  record Broken<T>(Throwable cause) implements Answer<T> {}

  /** Why there is no value, if there is none. */
  default Optional<Throwable> failure() {
    return switch (this) {
      case Given<T>(var value) -> Optional.empty();
      case Broken<T>(var failure) -> Optional.of(failure);
    };
  }

  /** Waits for a call for a limited time; the result never fails and is never empty. */
  static <T> Mono<Answer<T>> to(Mono<T> call, Duration limit) {
    return call.timeout(limit)
        .<Answer<T>>map(Given::new)
        .switchIfEmpty(Mono.error(() -> new EOFException("ended without an answer")))
        .onErrorResume(failure -> Mono.just(new Broken<>(failure)));
  }
}
