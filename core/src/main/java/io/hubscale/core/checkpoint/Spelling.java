package io.hubscale.core.checkpoint;

import java.util.Locale;

/**
 * How a writer spelt namespace, hub and group in blob names.
 *
 * <p>Source: spec/checkpoint-formats.md section 2.9.
 */
public enum Spelling {
  /** .NET, Python, JavaScript, C++ and Java's EventProcessorClient. */
  LOWER_CASE {
    @Override
    String apply(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  },
  /** Go, Rust, Dapr, filebeat, and Java's store when it is used directly. */
  VERBATIM {
    @Override
    String apply(String name) {
      return name;
    }
  };

  abstract String apply(String name);
}
