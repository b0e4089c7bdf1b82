package io.hubscale.testkit.azurite;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Azurite as a child process of Node.js. */
record NodeAzurite(Path node, Path npm) implements AzuriteSource {

  private static final Pattern LISTENING =
      Pattern.compile("listens on (http://127\\.0\\.0\\.1:\\d+)");
  private static final long START_SECONDS = 60;

  @Override
  public RunningAzurite start() {
    Process process = launch(AzuritePackage.install(npm, AzuritePackage.userCache()));
    AccessLog log = new AccessLog();
    CompletableFuture<String> address = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("azurite-output").start(() -> follow(process, log, address));
    try {
      return new Child(process, address.get(START_SECONDS, TimeUnit.SECONDS), log);
    } catch (ExecutionException | TimeoutException failure) {
      process.destroyForcibly();
      throw new AzuriteUnavailableException("Azurite did not start: " + failure, failure);
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new AzuriteUnavailableException("Azurite's start was interrupted.", interrupted);
    }
  }

  private Process launch(Path folder) {
    try {
      // Standard input is a pipe that stays open for as long as this JVM lives, even when it is
      // killed: the launcher ends the server with it, so no shutdown hook is needed.
      return new ProcessBuilder(
              node.toString(),
              folder.resolve(AzuritePackage.LAUNCHER).toString(),
              "--blobHost",
              "127.0.0.1",
              "--blobPort",
              "0",
              "--inMemoryPersistence",
              "--skipApiVersionCheck",
              "--disableTelemetry")
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException failure) {
      throw new AzuriteUnavailableException("Node.js did not start: " + failure, failure);
    }
  }

  /** Reads all output until it ends; what precedes the address explains a start that failed. */
  private static void follow(Process process, AccessLog log, CompletableFuture<String> address) {
    StringBuilder beginning = new StringBuilder();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String line = output.readLine();
      while (line != null) {
        log.line(line);
        if (!address.isDone()) {
          beginning.append(line).append(' ');
          Matcher listening = LISTENING.matcher(line);
          if (listening.find()) {
            address.complete(listening.group(1));
          }
        }
        line = output.readLine();
      }
    } catch (IOException closed) {
      // the process was ended by us; there is nothing more to count
      address.completeExceptionally(closed);
    }
    address.completeExceptionally(new IOException("it ended and said: " + beginning));
  }

  record Child(Process process, String address, AccessLog log) implements RunningAzurite {

    /** It holds nothing that a gentle end would save. */
    @Override
    public void stop() {
      process.destroyForcibly();
      try {
        process.waitFor();
      } catch (InterruptedException impatient) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
