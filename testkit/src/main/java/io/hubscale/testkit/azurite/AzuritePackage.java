package io.hubscale.testkit.azurite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Azurite as npm's lock file pins it, installed once for each user and lock file.
 *
 * <p>The folder is {@code hubscale/azurite-HASH} in the user's cache. Several JVMs may need it at
 * once: one installs, the others wait.
 */
final class AzuritePackage {

  /** As in package.json; the releases after it ask for Node.js 21 and more. */
  static final String VERSION = "3.35.0";

  static final String LAUNCHER = "run.js";

  private static final List<String> FILES = List.of("package.json", "package-lock.json", LAUNCHER);
  private static final long INSTALL_MINUTES = 5;

  private AzuritePackage() {}

  /** {@code HUBSCALE_CACHE}, {@code XDG_CACHE_HOME} or {@code ~/.cache}. */
  static Path userCache() {
    return Stream.of("HUBSCALE_CACHE", "XDG_CACHE_HOME")
        .flatMap(name -> Optional.ofNullable(System.getenv(name)).stream())
        .filter(folder -> !folder.isBlank())
        .findFirst()
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
  }

  /** The folder with the package in it; installs when needed. */
  static synchronized Path install(Path npm, Path userCache) {
    try {
      Path cache = Files.createDirectories(userCache.resolve("hubscale"));
      Path folder = cache.resolve("azurite-" + fingerprint());
      if (Files.isDirectory(folder)) {
        return folder;
      }
      try (FileChannel channel =
              FileChannel.open(
                  cache.resolve("azurite.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return lock.isValid() && Files.isDirectory(folder) ? folder : fetch(npm, cache, folder);
      }
    } catch (IOException failure) {
      throw new AzuriteUnavailableException("Azurite was not installed: " + failure, failure);
    }
  }

  private static Path fetch(Path npm, Path cache, Path folder) throws IOException {
    Path building = cache.resolve("azurite-installing");
    // left behind by whoever was killed while installing
    delete(building);
    Files.createDirectory(building);
    for (String file : FILES) {
      Files.write(building.resolve(file), resource(file));
    }
    runNpm(npm, building, cache.resolve("azurite-npm.log"));
    // the whole folder appears at once, so whoever sees it can use it
    return Files.move(building, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void runNpm(Path npm, Path building, Path log) throws IOException {
    Process install =
        new ProcessBuilder(npm.toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(building.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      install.getOutputStream().close();
      if (!install.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) || install.exitValue() != 0) {
        throw new AzuriteUnavailableException(
            "Azurite was not installed: npm ci failed or took more than %d minutes; see %s."
                .formatted(INSTALL_MINUTES, log));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AzuriteUnavailableException("Azurite's install was interrupted.", interrupted);
    } finally {
      install.descendants().forEach(ProcessHandle::destroyForcibly);
      install.destroyForcibly();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String file : FILES) {
        digest.update(file.getBytes(StandardCharsets.UTF_8));
        digest.update(resource(file));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream file = AzuritePackage.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the testkit's jar lacks " + name);
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
