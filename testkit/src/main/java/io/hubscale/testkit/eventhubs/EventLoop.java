package io.hubscale.testkit.eventhubs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that does all I/O and all AMQP work, because proton-j's engine is not thread-safe.
 *
 * <p>{@link #execute} and {@link #call} hand it work from any thread; the rest is for itself.
 */
final class EventLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);
  private static final long IDLE_MILLIS = 1000;

  /** Something that waits for a channel to become ready. */
  interface Channel {

    void ready(SelectionKey key);
  }

  private record Timer(long atNanos, long order, Runnable task) implements Comparable<Timer> {

    @Override
    public int compareTo(Timer other) {
      int byTime = Long.compare(atNanos - other.atNanos, 0);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private final Selector selector;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private final Thread thread;
  private Runnable afterEachTurn = () -> {};
  private long timersCreated;
  private volatile boolean running = true;

  private EventLoop(Selector selector, String name) {
    this.selector = selector;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /** A loop that does nothing yet. */
  static EventLoop create(String name) {
    try {
      return new EventLoop(Selector.open(), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts the thread.
   *
   * @param hook runs whenever the thread has done what there was to do
   */
  void start(Runnable hook) {
    afterEachTurn = hook;
    thread.start();
  }

  boolean isRunning() {
    return running;
  }

  Selector selector() {
    return selector;
  }

  /** Runs something on the thread, soon; never once it is closed. */
  void execute(Runnable task) {
    tasks.add(task);
    selector.wakeup();
  }

  /** Runs something on the thread and waits for it. */
  void call(Runnable task) {
    if (!running) {
      throw new IllegalStateException("the emulator is closed");
    }
    FutureTask<Boolean> future = new FutureTask<>(task, true);
    execute(future);
    try {
      while (!finishes(future)) {
        if (!thread.isAlive()) {
          throw new IllegalStateException("the emulator was closed meanwhile");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the emulator worked", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the emulator could not do it", e.getCause());
    }
  }

  private static boolean finishes(FutureTask<Boolean> future)
      throws InterruptedException, ExecutionException {
    try {
      return future.get(100, TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillRunning) {
      return false;
    }
  }

  /** Runs something after a while. On the thread only. */
  void schedule(Duration delay, Runnable task) {
    timers.add(new Timer(System.nanoTime() + delay.toNanos(), timersCreated++, task));
  }

  /** Ends the thread and waits for its end. */
  @Override
  public void close() {
    running = false;
    selector.wakeup();
    try {
      thread.join();
      selector.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() {
    while (running) {
      try {
        selector.select(millisToNextTimer());
      } catch (IOException | ClosedSelectorException e) {
        LOG.error("the emulator's selector failed", e);
        return;
      }
      for (SelectionKey key : selector.selectedKeys()) {
        attempt(() -> ((Channel) key.attachment()).ready(key));
      }
      selector.selectedKeys().clear();
      for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
        attempt(task);
      }
      runDueTimers();
      attempt(afterEachTurn);
    }
  }

  private void runDueTimers() {
    long now = System.nanoTime();
    for (Timer next = timers.peek();
        next != null && next.atNanos() - now <= 0;
        next = timers.peek()) {
      timers.remove();
      attempt(next.task());
    }
  }

  private long millisToNextTimer() {
    Timer next = timers.peek();
    if (next == null) {
      return IDLE_MILLIS;
    }
    long millis = Math.ceilDiv(next.atNanos() - System.nanoTime(), 1_000_000L);
    return Math.clamp(millis, 1, IDLE_MILLIS);
  }

  /** The seam at which a bug in one task is kept from ending the thread for all clients. */
  private static void attempt(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("a task of the emulator failed", e);
    }
  }
}
