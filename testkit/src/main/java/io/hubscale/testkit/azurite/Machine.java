package io.hubscale.testkit.azurite;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to run Azurite with.
 *
 * @param path the folders that programs are looked for in
 * @param testcontainers whether that optional library is on the class path
 */
record Machine(List<Path> path, boolean testcontainers) {

  Machine {
    path = List.copyOf(path);
  }

  /** This machine. */
  static Machine here() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return new Machine(
        Arrays.stream(path.split(File.pathSeparator, -1))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList(),
        Machine.class.getResource("/org/testcontainers/containers/GenericContainer.class") != null);
  }

  /** Where a program is; on Windows it is a .exe or a .cmd. */
  Optional<Path> program(String name) {
    return path.stream()
        .flatMap(
            folder ->
                File.separatorChar == '\\'
                    ? Stream.of(folder.resolve(name + ".exe"), folder.resolve(name + ".cmd"))
                    : Stream.of(folder.resolve(name)))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
