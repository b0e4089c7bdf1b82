package io.hubscale.testkit.azurite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzuriteSourceTest {

  @TempDir Path folder;

  @Test
  void node_comes_before_docker() throws IOException {
    Machine machine = machineWith("docker", "node", "npm");

    AzuriteSource source = AzuriteSource.firstOf(machine);

    assertThat(source).isEqualTo(new NodeAzurite(folder.resolve("node"), folder.resolve("npm")));
  }

  @Test
  void docker_helps_where_node_has_no_npm() throws IOException {
    Machine machine = machineWith("docker", "node");

    AzuriteSource source = AzuriteSource.firstOf(machine);

    assertThat(source).isEqualTo(new DockerAzurite());
  }

  @Test
  void docker_needs_testcontainers() throws IOException {
    Machine machine = new Machine(machineWith("docker").path(), false);

    assertThatThrownBy(() -> AzuriteSource.firstOf(machine))
        .isInstanceOf(AzuriteUnavailableException.class)
        .hasMessage(
            "Azurite, the blob server, cannot start: install Node.js 18 or newer with npm, or put"
                + " org.testcontainers:testcontainers on the class path to use Docker.");
  }

  @Test
  void a_program_that_may_not_be_run_is_not_there() throws IOException {
    Machine machine = machineWith("node");
    Files.createFile(folder.resolve("npm"));
    Files.createDirectory(folder.resolve("docker"));

    assertThatThrownBy(() -> AzuriteSource.firstOf(machine))
        .isInstanceOf(AzuriteUnavailableException.class);
  }

  private Machine machineWith(String... programs) throws IOException {
    for (String program : programs) {
      assertThat(Files.createFile(folder.resolve(program)).toFile().setExecutable(true)).isTrue();
    }
    return new Machine(List.of(folder.resolve("missing"), folder), true);
  }
}
