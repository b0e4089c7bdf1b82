package io.hubscale.scaler;

/** Where the external scaler starts. */
public final class Main {

  private static final String LOGGING = "logback.configurationFile";

  private Main() {}

  /** Serves until it is told to stop, and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    // by name, so that a program with this jar on its class path keeps its own logging
    System.setProperty(LOGGING, System.getProperty(LOGGING, "scaler-logback.xml"));
    System.exit(ServeCommand.commandLine().execute(arguments));
  }
}
