package io.hubscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README says about files that are there. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("]\\(([^):]+)\\)");

  private static String text(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  @Test
  void ci_runs_exactly_the_test_command_of_the_readme() throws IOException {
    assertThat(text("README.md")).contains("| `./mvnw verify` |");
    assertThat(text(".ci/run")).containsPattern("(?m)^\\./mvnw verify$");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "CONTRIBUTING.md"})
  void every_link_leads_somewhere(String file) throws IOException {
    assertThat(LINK.matcher(text(file)).results().map((MatchResult link) -> link.group(1)))
        .allSatisfy(target -> assertThat(ROOT.resolve(target)).exists());
  }

  @Test
  void every_exit_code_is_in_the_readme() throws IOException {
    assertThat(text("README.md"))
        .contains("| 0 |", "| 2 |", "| 3 |", "| 4 |", "| 5 |", "| 6 |", "| 70 |");
  }
}
