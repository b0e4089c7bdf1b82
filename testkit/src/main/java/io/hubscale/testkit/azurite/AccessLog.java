package io.hubscale.testkit.azurite;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the lines that Azurite prints, one for each request it has answered, in that order. */
final class AccessLog {

  /** Targets that begin with it are our own questions to the log and are not counted. */
  static final String MARK = "/hubscale-mark/";

  private static final Pattern REQUEST =
      Pattern.compile("\"(GET|HEAD|PUT|POST|DELETE|PATCH) (/\\S*) HTTP/[\\d.]+\" \\d{3}");

  private final Map<String, CompletableFuture<AzuriteRequests>> marks = new HashMap<>();
  private AzuriteRequests counted = AzuriteRequests.NONE;

  /** Takes one line of output; lines that are no requests do not count. */
  synchronized void line(String line) {
    Matcher request = REQUEST.matcher(line);
    if (!request.find()) {
      return;
    }
    String target = request.group(2);
    if (!target.startsWith(MARK)) {
      counted = counted.plus(kind(request.group(1), target));
    } else if (marks.containsKey(target)) {
      marks.remove(target).complete(counted);
    }
  }

  synchronized AzuriteRequests counted() {
    return counted;
  }

  /** Completes, with what was counted before it, when the log shows a request for a mark. */
  synchronized CompletableFuture<AzuriteRequests> upTo(String mark) {
    return marks.computeIfAbsent(mark, unseen -> new CompletableFuture<>());
  }

  private static AzuriteRequests kind(String method, String target) {
    boolean read = method.equals("GET") || method.equals("HEAD");
    if (!read) {
      return new AzuriteRequests(1, 0, 0, 1);
    }
    if (hasParameter(target, "comp", "list")) {
      return new AzuriteRequests(1, hasParameter(target, "restype", "container") ? 1 : 0, 0, 0);
    }
    // a target of account and container alone is about the container
    boolean blob = target.replaceFirst("\\?.*", "").chars().filter(c -> c == '/').count() > 2;
    return new AzuriteRequests(1, 0, blob ? 1 : 0, 0);
  }

  private static boolean hasParameter(String target, String name, String value) {
    int query = target.indexOf('?');
    return query >= 0
        && ("&" + target.substring(query + 1) + "&").contains("&" + name + "=" + value + "&");
  }
}
