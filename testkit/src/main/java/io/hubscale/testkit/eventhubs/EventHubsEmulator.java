package io.hubscale.testkit.eventhubs;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A running Event Hubs emulator on a loopback port: one namespace, one shared access policy.
 *
 * <p>All methods may be called from any thread. What it emulates and how far it may be trusted is
 * in the package's description.
 */
public final class EventHubsEmulator implements AutoCloseable {

  /** A partition whose receivers are about to be told of new events. */
  private record PendingDelivery(EmulatedHub hub, String partition) {}

  private final EmulatorOptions options;
  private final Namespace namespace = new Namespace();
  private final HubLinks hubLinks = new HubLinks();
  private final RunningCounters counters = new RunningCounters();
  private final Set<PendingDelivery> pendingDeliveries = ConcurrentHashMap.newKeySet();
  private final EventLoop loop;
  private final Listener listener;
  private final Faults faults = new Faults(new Sockets());
  private volatile int port;

  private EventHubsEmulator(EmulatorOptions options, EventLoop loop) {
    this.options = options;
    this.loop = loop;
    SharedAccessKey key =
        new SharedAccessKey(options.keyName(), options.key(), InstantSource.system());
    ManagementNode management =
        new ManagementNode(namespace, key, faults, counters, options.clock(), loop::schedule);
    this.listener =
        new Listener(
            loop.selector(),
            new Broker(
                namespace, key, management, hubLinks, new EventCodec(), counters, options.clock()));
  }

  /** Starts on a free port with the system's clock. */
  public static EventHubsEmulator start() {
    return start(EmulatorOptions.defaults());
  }

  /** Starts as the options say; throws {@link IllegalStateException} if the port is taken. */
  public static EventHubsEmulator start(EmulatorOptions options) {
    EventHubsEmulator emulator =
        new EventHubsEmulator(options, EventLoop.create("event-hubs-emulator"));
    emulator.loop.start(emulator.listener::pumpAll);
    try {
      emulator.loop.call(() -> emulator.port = emulator.listener.open(options.port()));
    } catch (IllegalStateException e) {
      emulator.close();
      throw e;
    }
    return emulator;
  }

  /** A connection string for the namespace, in plain TCP. */
  public String connectionString() {
    return "Endpoint=sb://"
        + fullyQualifiedNamespace()
        + ":"
        + port
        + ";SharedAccessKeyName="
        + options.keyName()
        + ";SharedAccessKey="
        + options.key()
        + ";UseDevelopmentEmulator=true;";
  }

  /** A connection string for one hub, which need not exist. */
  public String connectionString(String eventHub) {
    return connectionString() + "EntityPath=" + eventHub;
  }

  /** The namespace as clients know it: the first segment of checkpoint blob names. */
  public String fullyQualifiedNamespace() {
    return "localhost";
  }

  /** The loopback port it listens on. */
  public int port() {
    return port;
  }

  /**
   * Creates a hub; throws {@link IllegalStateException} if there is one of that name in any case.
   */
  public EmulatedHub createHub(String name, int partitions) {
    EmulatedHub hub = new EmulatedHub(name, partitions, options.clock(), this::appended);
    if (!namespace.add(hub)) {
      throw new IllegalStateException("there is a hub named " + name + " already");
    }
    return hub;
  }

  /** The hub of that name in any case; throws {@link IllegalArgumentException} if there is none. */
  public EmulatedHub hub(String name) {
    return namespace
        .find(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no hub named " + name));
  }

  /**
   * Deletes a hub and detaches its clients with {@code amqp:not-found}; a hub created again under
   * the name starts from sequence number 0. Throws {@link IllegalArgumentException} if there is
   * none.
   */
  public void deleteHub(String name) {
    EmulatedHub hub =
        namespace
            .remove(name)
            .orElseThrow(() -> new IllegalArgumentException("there is no hub named " + name));
    loop.call(() -> hubLinks.detachAll(hub));
  }

  /** What shall go wrong. */
  public Faults faults() {
    return faults;
  }

  /** What clients have asked so far. */
  public Counters counters() {
    return counters.snapshot();
  }

  /** Ends all connections, frees the port, and waits for the thread to end. Idempotent. */
  @Override
  public void close() {
    if (loop.isRunning()) {
      loop.call(
          () -> {
            listener.close();
            listener.dropConnections();
          });
      loop.close();
    }
  }

  /** Many appends in a row cost the I/O thread one delivery. */
  private void appended(EmulatedHub hub, String partition) {
    PendingDelivery pending = new PendingDelivery(hub, partition);
    if (pendingDeliveries.add(pending)) {
      loop.execute(
          () -> {
            pendingDeliveries.remove(pending);
            hubLinks.appended(hub, partition);
          });
    }
  }

  private final class Sockets implements Faults.Network {

    @Override
    public void refuseConnections(boolean refuse) {
      loop.call(
          () -> {
            if (refuse) {
              listener.close();
            } else {
              listener.open(port);
            }
          });
    }

    @Override
    public void dropConnections() {
      loop.call(listener::dropConnections);
    }
  }
}
