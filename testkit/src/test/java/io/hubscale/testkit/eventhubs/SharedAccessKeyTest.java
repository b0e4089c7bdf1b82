package io.hubscale.testkit.eventhubs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.TokenRequestContext;
import com.azure.messaging.eventhubs.implementation.EventHubSharedKeyCredential;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SharedAccessKeyTest {

  private static final String TOKEN =
      new EventHubSharedKeyCredential("reader", "s3cret", Duration.ofMinutes(20))
          .getTokenSync(new TokenRequestContext().addScopes("amqp://localhost/orders"))
          .getToken();

  private final SharedAccessKey key =
      new SharedAccessKey("reader", "s3cret", () -> Instant.parse("2020-01-01T00:00:00Z"));

  @Test
  void a_token_covers_its_hub_and_all_below_in_any_case() {
    assertThatCode(() -> key.verify(TOKEN, "orders")).doesNotThrowAnyException();
    assertThatCode(() -> key.verify(TOKEN, "amqp://localhost/ORDERS/Partitions/0"))
        .doesNotThrowAnyException();
  }

  @Test
  void a_token_does_not_cover_another_hub() {
    assertRefused(TOKEN, "orders2", "InvalidAudience");
    assertRefused(TOKEN, "order", "InvalidAudience");
  }

  @Test
  void a_token_that_was_altered_is_refused() {
    assertRefused(TOKEN.replace("orders", "others"), "others", "InvalidSignature");
    assertRefused(TOKEN.replace("se=", "se=9"), "orders", "InvalidSignature");
  }

  @Test
  void a_token_is_refused_after_its_expiry() {
    SharedAccessKey muchLater =
        new SharedAccessKey("reader", "s3cret", () -> Instant.parse("2999-01-01T00:00:00Z"));

    assertThatThrownBy(() -> muchLater.verify(TOKEN, "orders"))
        .isInstanceOf(ServiceRefusal.class)
        .hasMessageContaining("ExpiredToken");
  }

  @Test
  void what_is_no_token_is_refused() {
    assertRefused("", "orders", "InvalidToken");
    assertRefused("SharedAccessSignature sr=a", "orders", "InvalidToken");
    assertRefused(TOKEN.replace("sig=", "sig=%zz"), "orders", "InvalidToken");
  }

  private void assertRefused(String token, String entity, String reason) {
    assertThatThrownBy(() -> key.verify(token, entity))
        .isInstanceOf(ServiceRefusal.class)
        .hasMessageContaining(reason);
  }
}
