package io.hubscale.testkit.eventhubs;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code $cbs}, where a connection puts the tokens that its send and receive links need.
 *
 * <p>Source: ClaimsBasedSecurityChannel in azure-core-amqp.
 */
final class ClaimsNode implements RequestNode {

  private static final String SIGNATURE_TYPE = "servicebus.windows.net:sastoken";

  private final SharedAccessKey key;
  private final Set<String> audiences = new HashSet<>();

  ClaimsNode(SharedAccessKey key) {
    this.key = key;
  }

  @Override
  public void answer(Request request, Consumer<Reply> answer) {
    if (!request.required("operation").equals("put-token")) {
      throw ServiceRefusal.badArgument("$cbs knows only the operation put-token");
    }
    if (!request.required("type").equals(SIGNATURE_TYPE)) {
      throw ServiceRefusal.unauthorized("the emulator takes shared access signatures only");
    }
    String audience = request.required("name");
    key.verify(request.body(), audience);
    audiences.add(audience);
    answer.accept(Reply.accepted());
  }

  /** Refuses an entity for which this connection has put no token. */
  void authorize(String entity) {
    if (audiences.stream().noneMatch(audience -> SharedAccessKey.covers(audience, entity))) {
      throw ServiceRefusal.unauthorized("Unauthorized access to '" + entity + "'");
    }
  }
}
