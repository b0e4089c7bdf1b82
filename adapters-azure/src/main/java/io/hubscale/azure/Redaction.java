package io.hubscale.azure;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes keys, signatures and tokens out of texts of the SDKs, and is the only way for such a text
 * into the log.
 */
final class Redaction {

  static final String MASK = "***";

  // a value ends where a connection string, a URL, a header or a quotation would go on
  private static final Pattern KEY_VALUE =
      Pattern.compile(
          "(?i)\\b(SharedAccessKey|AccountKey|SharedAccessSignature|sig|security_token)"
              + "(\\s*[=:]\\s*)(?:SharedAccessSignature\\s+)?[^\\s;&,'\"<>]+");
  private static final Pattern SIGNATURE_TOKEN =
      Pattern.compile("(?i)\\b(SharedAccessSignature)(\\s+)s[a-z]{1,2}=[^\\s;,'\"<>]+");
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "(?i)\\b(Authorization\\s*[=:]|Bearer\\s|SharedKey(?:Lite)?\\s)\\s*[^\\r\\n;'\"<>]+");

  private Redaction() {}

  /** The text without secrets. */
  static String redact(String text) {
    String redacted = SIGNATURE_TOKEN.matcher(text).replaceAll("$1$2" + MASK);
    redacted = KEY_VALUE.matcher(redacted).replaceAll("$1$2" + MASK);
    return AUTHORIZATION.matcher(redacted).replaceAll("$1 " + MASK);
  }

  /**
   * A failure and all its causes, without secrets: {@code Type: message <- Type: message}.
   *
   * <p>A text and not the throwable itself, because a logger would print its messages as they are.
   */
  static String chain(Throwable failure) {
    String chain =
        Causes.of(failure).stream()
            .map(cause -> cause.getClass().getSimpleName() + text(cause.getMessage()))
            .collect(Collectors.joining(" <- "));
    return redact(chain.replaceAll("\\s*[\\r\\n]+\\s*", " | "));
  }

  private static String text(@Nullable String message) {
    return message == null ? "" : ": " + message;
  }
}
