package io.hubscale.testkit.rules.planted.core.hub;

import java.nio.file.Path;

/** Reads files. */
final class ReadsFiles {
  Path path(String name) {
    return Path.of(name);
  }
}
