package io.hubscale.testkit.azurite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OrphanTest {

  private static final int PATIENCE_MILLIS = 20_000;

  @Test
  void the_server_does_not_outlive_a_jvm_that_was_killed() throws IOException {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Orphan.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    URI server = URI.create(jvm.inputReader(StandardCharsets.UTF_8).readLine());

    try (Socket connection = new Socket(server.getHost(), server.getPort())) {
      connection.setSoTimeout(PATIENCE_MILLIS);

      jvm.destroyForcibly();

      assertThat(connection.getInputStream().read()).as("the server hung up").isEqualTo(-1);
    }
  }

  /** A program that starts a server and never stops it. */
  static final class Orphan {

    private Orphan() {}

    public static void main(String[] arguments) throws InterruptedException {
      System.out.println(AzuriteServer.start().blobEndpoint());
      Thread.currentThread().join();
    }
  }
}
