package io.hubscale.testkit.azurite;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Azurite's blob server on a free loopback port.
 *
 * <p>It comes from npm where Node.js is, pinned by a lock file and kept in the user's cache; else
 * from Docker; else starting fails with one sentence that says what to install. Nothing is kept on
 * disk, and the server ends with the JVM that started it, however that ends.
 */
public final class AzuriteServer implements AutoCloseable {

  /**
   * The account and key that every Azurite has and nothing else.
   *
   * <p>Source: Azurite's README, "Default Storage Account".
   */
  private static final String ACCOUNT = "devstoreaccount1";

  private static final String KEY =
      "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

  private final RunningAzurite running;
  private final AtomicBoolean closed = new AtomicBoolean();

  private AzuriteServer(RunningAzurite running) {
    this.running = running;
  }

  /**
   * Starts a server; takes a second or two, and longer the first time, when npm fetches it.
   *
   * @throws AzuriteUnavailableException when neither Node.js nor Docker can run it
   */
  public static AzuriteServer start() {
    return startOn(Machine.here());
  }

  static AzuriteServer startOn(Machine machine) {
    return new AzuriteServer(AzuriteSource.firstOf(machine).start());
  }

  /** Opens everything in it. */
  public String connectionString() {
    return "DefaultEndpointsProtocol=http;AccountName=%s;AccountKey=%s;BlobEndpoint=%s;"
        .formatted(ACCOUNT, KEY, blobEndpoint());
  }

  /** Where the account is. */
  public String blobEndpoint() {
    return running.address() + "/" + ACCOUNT;
  }

  /**
   * What the server has answered so far.
   *
   * <p>Every request whose answer had arrived before the call is in it: the server prints a line
   * for each answer, in order, and this waits for the line of one more request, which is not
   * counted. After {@link #close} it is what was counted last.
   */
  public AzuriteRequests requests() {
    return closed.get() ? running.log().counted() : new CaughtUp(running).requests();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      running.stop();
    }
  }
}
