package io.hubscale.scaler;

import io.hubscale.core.hub.GroupAddress;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.scaling.Reason;
import io.hubscale.core.scaling.ScalingMetric;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what changed and nothing else: one line when the answer means something new to a scaler. */
final class SnapshotLog {

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotLog.class);

  private final GroupAddress group;
  private String said = "";

  SnapshotLog(GroupAddress group) {
    this.group = group;
  }

  void taken(Snapshot snapshot) {
    switch (snapshot) {
      case Snapshot.Taken(var at, var metric) -> metric(metric);
      case Snapshot.Failed(var at, var problem) -> problem(problem);
    }
  }

  private void metric(ScalingMetric metric) {
    long replicas = Math.ceilDiv(metric.valueEvents(), metric.targetEvents());
    if (isNews(metric.active() + "/" + replicas)) {
      LOG.atInfo()
          .addKeyValue("group", group)
          .addKeyValue("valueEvents", metric.valueEvents())
          .addKeyValue("targetEvents", metric.targetEvents())
          .addKeyValue("active", metric.active())
          .addKeyValue(
              "because",
              metric.reasons().stream().map(Reason::sentence).collect(Collectors.joining("; ")))
          .log("metric");
    }
  }

  private void problem(Problem problem) {
    if (isNews(problem.code().text())) {
      LOG.atWarn()
          .addKeyValue("group", group)
          .addKeyValue("code", problem.code())
          .addKeyValue("remedy", problem.remedy())
          .log(problem.message());
    }
  }

  private boolean isNews(String essence) {
    boolean news = !essence.equals(said);
    said = essence;
    return news;
  }
}
