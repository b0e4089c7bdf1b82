package io.hubscale.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.blob.core.windows.net/c?comp=list&sig=CANARY%2Bx%3D&se=2030",
        "https://a.blob.core.windows.net/c?comp=list&sig=CANARY",
        "Endpoint=sb://x/;SharedAccessKeyName=n;SharedAccessKey=CANARY+/=;EntityPath=h",
        "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=CANARY==;EndpointSuffix=x",
        "BlobEndpoint=https://x/;SharedAccessSignature=sv=2024&sig=CANARY",
        "SharedAccessSignature=SharedAccessSignature sr=sb%3A&sig=CANARY%3D&se=1&skn=n",
        "token SharedAccessSignature sr=sb%3A&sig=CANARY%3D&se=1&skn=n was not accepted",
        "Authorization: SharedKey acct:CANARY=",
        "authorization=Bearer CANARY.x.y",
        "header [Authorization: Bearer CANARY]",
        "sharedaccesskey = CANARY",
        "{security_token=SharedAccessSignature sr=x&sig=CANARY}",
      })
  void a_secret_is_masked(String text) {
    String redacted = Redaction.redact(text);

    assertThat(redacted).doesNotContain("CANARY").contains(Redaction.MASK);
  }

  @Test
  void what_is_no_secret_stays() {
    String text =
        "Status code 403, AuthorizationFailure: Authorization failed for SharedAccessKeyName=root";

    assertThat(Redaction.redact(text)).isEqualTo(text);
  }

  @Test
  void what_follows_a_secret_stays() {
    String redacted = Redaction.redact("SharedAccessKey=CANARY;EntityPath=orders");

    assertThat(redacted).contains("EntityPath=orders");
  }

  @Test
  void a_chain_names_every_cause_in_one_line_and_without_secrets() {
    Throwable failure =
        new IllegalStateException(
            "gave up", new IOException("GET ?sig=CANARY\nfailed", new RuntimeException()));

    String chain = Redaction.chain(failure);

    assertThat(chain)
        .startsWith("IllegalStateException: gave up <- IOException: GET ?sig")
        .endsWith("| failed <- RuntimeException")
        .doesNotContain("CANARY", "\n");
  }

  @Test
  void a_chain_that_bites_its_tail_ends() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);

    assertThat(Redaction.chain(first)).isEqualTo("Exception: first <- Exception: second");
  }
}
