package io.hubscale.testkit.eventhubs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one shared access policy that the emulator accepts, and the check of what clients sign with
 * it.
 *
 * <p>Source: EventHubSharedKeyCredential in azure-messaging-eventhubs. A token is {@code
 * SharedAccessSignature sr=…&sig=…&se=…&skn=…}; the signature is the Base64 of the HMAC-SHA256 of
 * the still URL-encoded resource, a line feed, and the expiry in seconds.
 */
final class SharedAccessKey {

  private static final String PREFIX = "SharedAccessSignature ";
  private static final Pattern SCHEME_AND_HOST = Pattern.compile("^[a-z]+://[^/]*");

  private final String name;
  private final String key;
  // Not the emulator's clock: clients stamp tokens with the real time even where a test steps ours.
  private final InstantSource clientClock;

  SharedAccessKey(String name, String key, InstantSource clientClock) {
    this.name = name;
    this.key = key;
    this.clientClock = clientClock;
  }

  /** Refuses a token unless it is signed with this key, current, and covers the entity. */
  void verify(String token, String entity) {
    if (!token.startsWith(PREFIX)) {
      throw ServiceRefusal.unauthorized("InvalidToken: not a shared access signature");
    }
    Map<String, String> fields = fields(token.substring(PREFIX.length()));
    String resource = field(fields, "sr");
    String expiry = field(fields, "se");
    if (!decoded(field(fields, "skn")).equals(name)) {
      throw ServiceRefusal.unauthorized("InvalidSignature: no shared access policy of that name");
    }
    if (!MessageDigest.isEqual(
        sign(resource + "\n" + expiry).getBytes(UTF_8),
        decoded(field(fields, "sig")).getBytes(UTF_8))) {
      throw ServiceRefusal.unauthorized("InvalidSignature: The token has an invalid signature");
    }
    if (expired(expiry)) {
      throw ServiceRefusal.unauthorized("ExpiredToken: The token is expired");
    }
    if (!covers(decoded(resource), entity)) {
      throw ServiceRefusal.unauthorized(
          "InvalidAudience: the token is for '" + decoded(resource) + "', not '" + entity + "'");
    }
  }

  /**
   * Whether an audience such as {@code amqp://host/hub} includes an entity such as {@code hub/…}.
   */
  static boolean covers(String audience, String entity) {
    String granted = path(audience);
    String wanted = path(entity);
    return granted.isEmpty() || wanted.equals(granted) || wanted.startsWith(granted + "/");
  }

  private static String path(String address) {
    String lowerCase = address.toLowerCase(Locale.ROOT);
    return SCHEME_AND_HOST.matcher(lowerCase).replaceFirst("").replaceAll("^/+|/+$", "");
  }

  private boolean expired(String expiry) {
    try {
      return clientClock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(expiry)));
    } catch (NumberFormatException e) {
      throw ServiceRefusal.unauthorized("InvalidToken: the expiry is no number");
    }
  }

  private String sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String field : text.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(field.substring(0, equals), field.substring(equals + 1));
      }
    }
    return fields;
  }

  private static String field(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw ServiceRefusal.unauthorized("InvalidToken: the token has no '" + name + "'");
    }
    return value;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, UTF_8);
    } catch (IllegalArgumentException e) {
      throw ServiceRefusal.unauthorized("InvalidToken: the token is not URL-encoded");
    }
  }
}
