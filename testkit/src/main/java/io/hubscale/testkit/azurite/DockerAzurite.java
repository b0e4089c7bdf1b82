package io.hubscale.testkit.azurite;

import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * Azurite in a container, through Testcontainers.
 *
 * <p>Not verified: the project's own builds run it from npm.
 */
record DockerAzurite() implements AzuriteSource {

  private static final String IMAGE =
      "mcr.microsoft.com/azure-storage/azurite:" + AzuritePackage.VERSION;
  private static final int PORT = 10_000;

  @Override
  public RunningAzurite start() {
    AccessLog log = new AccessLog();
    try {
      // Testcontainers looks for the daemon when the container is made, not only when it starts
      GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(IMAGE));
      container
          .withCommand(
              "azurite-blob",
              "--blobHost",
              "0.0.0.0",
              "--inMemoryPersistence",
              "--skipApiVersionCheck",
              "--disableTelemetry")
          .withExposedPorts(PORT)
          .withLogConsumer((OutputFrame frame) -> frame.getUtf8String().lines().forEach(log::line))
          .waitingFor(Wait.forLogMessage(".*successfully listens on.*", 1))
          .start();
      return new Contained(container, log);
    } catch (IllegalStateException | ContainerLaunchException failure) {
      throw new AzuriteUnavailableException(
          "Azurite, the blob server, cannot start: install Node.js 18 or newer with npm, or start"
              + " Docker and let it pull "
              + IMAGE
              + ".",
          failure);
    }
  }

  private record Contained(GenericContainer<?> container, AccessLog log) implements RunningAzurite {

    @Override
    public String address() {
      return "http://" + container.getHost() + ":" + container.getMappedPort(PORT);
    }

    @Override
    public void stop() {
      container.stop();
    }
  }
}
