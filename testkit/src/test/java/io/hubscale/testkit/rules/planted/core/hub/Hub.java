package io.hubscale.testkit.rules.planted.core.hub;

import io.hubscale.testkit.rules.planted.core.problem.Problem;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Uses a lower layer and the JDK's values. */
public final class Hub {
  private final ConcurrentHashMap<String, AtomicLong> seen = new ConcurrentHashMap<>();

  /** Arrays and lambdas are nothing special. */
  public long count(List<Problem> problems, int[] ignored) {
    problems.forEach(problem -> seen.computeIfAbsent(problem.code(), c -> new AtomicLong()));
    return seen.size() + (long) ignored.length;
  }
}
