package io.hubscale.scaler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "--refresh-interval, soon, expected for example 15s",
    "--refresh-interval, 0s, expected for example 15s",
    "--refresh-interval, 6m, expected for example 15s",
    "--port, http, '--port'"
  })
  void bad_input_exits_with_2_and_names_the_option(String option, String value, String text) {
    StringWriter err = new StringWriter();

    int exitCode = ServeCommand.commandLine().setErr(new PrintWriter(err)).execute(option, value);

    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString()).contains(option).contains(text);
  }
}
