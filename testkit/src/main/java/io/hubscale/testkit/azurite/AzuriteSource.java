package io.hubscale.testkit.azurite;

/** A way to run Azurite. */
sealed interface AzuriteSource permits NodeAzurite, DockerAzurite {

  /** Starts a server and waits until it listens. */
  RunningAzurite start();

  /** Node.js first, as it needs no daemon and no image. */
  static AzuriteSource firstOf(Machine machine) {
    var node = machine.program("node");
    var npm = machine.program("npm");
    if (node.isPresent() && npm.isPresent()) {
      return new NodeAzurite(node.get(), npm.get());
    }
    if (machine.program("docker").isEmpty()) {
      throw new AzuriteUnavailableException(
          "Azurite, the blob server, cannot start: install Node.js 18 or newer with npm, or"
              + " Docker.");
    }
    if (!machine.testcontainers()) {
      throw new AzuriteUnavailableException(
          "Azurite, the blob server, cannot start: install Node.js 18 or newer with npm, or put"
              + " org.testcontainers:testcontainers on the class path to use Docker.");
    }
    return new DockerAzurite();
  }
}
