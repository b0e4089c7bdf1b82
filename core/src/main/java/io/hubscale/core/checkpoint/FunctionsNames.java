package io.hubscale.core.checkpoint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The escaping of the Functions extension 3 and 4: {@code :XX} and {@code ::XXXX} for what is not a
 * lower-case letter, a digit, a hyphen, an underscore or a dot.
 *
 * <p>Source: spec/checkpoint-formats.md section 3.2.
 */
final class FunctionsNames {

  private static final Pattern ESCAPED = Pattern.compile("::([0-9a-fA-F]{4})|:([0-9a-fA-F]{2})");

  private FunctionsNames() {}

  /** The name before it was escaped, but in lower case: capitals cannot be had back. */
  static String unescape(String name) {
    return ESCAPED
        .matcher(name)
        .replaceAll(
            found -> {
              String hex = found.group(1) == null ? found.group(2) : found.group(1);
              return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex, 16)));
            });
  }
}
