package io.hubscale.testkit.azurite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installing, with a script in npm's place. */
class AzuritePackageTest {

  @TempDir Path cache;

  @Test
  void is_installed_once() throws IOException {
    Path npm = npm("echo run >> ../runs; mkdir node_modules");

    Path first = AzuritePackage.install(npm, cache);
    Path second = AzuritePackage.install(npm, cache);

    assertThat(second).isEqualTo(first).isDirectoryContaining("glob:**/node_modules");
    assertThat(cache.resolve("hubscale/runs")).hasContent("run");
  }

  @Test
  void runs_no_scripts_of_packages() throws IOException {
    Path npm = npm("echo \"$@\" > arguments");

    Path folder = AzuritePackage.install(npm, cache);

    assertThat(folder.resolve("arguments")).hasContent("ci --ignore-scripts --no-audit --no-fund");
  }

  @Test
  void a_failed_install_leaves_nothing_that_the_next_would_take_for_whole() throws IOException {
    Path failing = npm("mkdir node_modules; echo no network; exit 1");
    assertThatThrownBy(() -> AzuritePackage.install(failing, cache))
        .isInstanceOf(AzuriteUnavailableException.class)
        .hasMessageContaining("azurite-npm.log");
    assertThat(cache.resolve("hubscale/azurite-npm.log")).hasContent("no network");

    Path folder = AzuritePackage.install(npm("mkdir node_modules"), cache);

    assertThat(folder).isDirectoryContaining("glob:**/node_modules");
  }

  @Test
  void every_package_is_pinned_by_its_hash_and_by_no_host() throws IOException {
    String lockFile = resource("package-lock.json");

    long packages = count("^    \"node_modules/", lockFile);

    assertThat(packages).isGreaterThan(300);
    assertThat(count("^      \"integrity\": \"sha512-", lockFile)).isEqualTo(packages);
    assertThat(lockFile).doesNotContain("\"resolved\"");
  }

  @Test
  void docker_and_npm_run_the_same_version() throws IOException {
    String manifest = resource("package.json");

    assertThat(manifest).contains("\"azurite\": \"" + AzuritePackage.VERSION + "\"");
  }

  private Path npm(String script) throws IOException {
    Path npm = Files.writeString(cache.resolve("npm"), "#!/bin/sh\n" + script + "\n");
    assertThat(npm.toFile().setExecutable(true)).isTrue();
    return npm;
  }

  private static long count(String line, String text) {
    return Pattern.compile(line, Pattern.MULTILINE).matcher(text).results().count();
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = AzuritePackage.class.getResourceAsStream(name)) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
