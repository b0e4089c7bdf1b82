package io.hubscale.azure;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/**
 * Everything that anybody logs through SLF4J down to a level, SDKs included, until it is closed.
 *
 * <p>And what comes through the JDK's logging at its default level. Deeper it must never be set:
 * proton-j logs whole frames at FINE, and with them the tokens that the SDK sends.
 */
final class CapturedLogs implements AutoCloseable {

  private static final List<String> LOGGERS =
      List.of(org.slf4j.Logger.ROOT_LOGGER_NAME, "com.azure", "reactor");

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Map<Logger, Level> before = new HashMap<>();
  private final List<Appender<ILoggingEvent>> silenced = new ArrayList<>();
  private final Capture capture = new Capture();
  private final JdkCapture jdkCapture = new JdkCapture();
  private final java.util.logging.Logger jdkRoot = LogManager.getLogManager().getLogger("");

  private CapturedLogs() {}

  static CapturedLogs start(Level level) {
    CapturedLogs logs = new CapturedLogs();
    logs.capture.start();
    for (String name : LOGGERS) {
      Logger logger = (Logger) LoggerFactory.getLogger(name);
      logs.before.put(logger, logger.getLevel());
      logger.setLevel(level);
    }
    root().iteratorForAppenders().forEachRemaining(logs.silenced::add);
    logs.silenced.forEach(root()::detachAppender);
    root().addAppender(logs.capture);
    logs.jdkRoot.addHandler(logs.jdkCapture);
    return logs;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    jdkRoot.removeHandler(jdkCapture);
    root().detachAppender(capture);
    silenced.forEach(root()::addAppender);
    before.forEach(Logger::setLevel);
    capture.stop();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private final class Capture extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      String cause =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      lines.add(
          "%s %s %s %s %s"
              .formatted(
                  event.getLevel(),
                  event.getLoggerName(),
                  event.getKeyValuePairs(),
                  event.getFormattedMessage(),
                  cause));
    }
  }

  private final class JdkCapture extends Handler {
    @Override
    public void publish(LogRecord line) {
      lines.add(line.getLoggerName() + " " + new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
