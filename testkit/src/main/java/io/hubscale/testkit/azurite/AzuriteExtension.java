package io.hubscale.testkit.azurite;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Azurite for all the test classes of a JVM, stopped after the last.
 *
 * <p>Registered in a field it gives the server by {@link #server}; with {@code @ExtendWith} tests
 * may take it as a parameter. Tests that share it keep apart by their containers, see {@link
 * #uniqueContainer}.
 */
public final class AzuriteExtension
    implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(AzuriteExtension.class);

  private Optional<AzuriteServer> server = Optional.empty();

  /** The server. */
  public AzuriteServer server() {
    return server.orElseThrow(
        () -> new IllegalStateException("the server is there while tests run, not before"));
  }

  /** The name of a container that no other test has. */
  public String uniqueContainer() {
    return "test-" + UUID.randomUUID();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    attach(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    attach(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == AzuriteServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return shared(context);
  }

  private void attach(ExtensionContext context) {
    server = Optional.of(shared(context));
  }

  private static AzuriteServer shared(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            AzuriteServer.class, key -> AzuriteServer.start(), AzuriteServer.class);
  }
}
