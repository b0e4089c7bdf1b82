package io.hubscale.core.lag;

import io.hubscale.core.checkpoint.CheckpointReading;
import io.hubscale.core.checkpoint.Ownership;
import io.hubscale.core.hub.GroupAddress;
import io.hubscale.core.hub.HubAddress;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.PartitionProperties;
import io.hubscale.core.hub.PartitionReading;
import io.hubscale.core.hub.SequenceNumber;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Hub lags for tests to which only the lag of each partition matters, not how it came about. */
public final class HubLags {

  private static final GroupAddress GROUP =
      new GroupAddress(
          new HubAddress("shop.servicebus.windows.net", "orders"), GroupAddress.DEFAULT_GROUP);

  private HubLags() {}

  /** A hub of which every partition is known. */
  public static HubLag known(long... events) {
    return of(Arrays.stream(events).<PartitionLag>mapToObj(PartitionLag.Known::new).toList());
  }

  /** A hub with these lags, from partition 0 on. */
  public static HubLag of(List<PartitionLag> lags) {
    return new HubLag(
        GROUP,
        IntStream.range(0, lags.size()).mapToObj(id -> partition(id, lags.get(id))).toList());
  }

  private static PartitionMeasurement partition(int id, PartitionLag lag) {
    PartitionProperties neverUsed =
        new PartitionProperties(
            new PartitionId(Integer.toString(id)),
            new SequenceNumber(0),
            new SequenceNumber(-1),
            Instant.EPOCH,
            true);
    return new PartitionMeasurement(
        new PartitionReading.Known(neverUsed),
        new CheckpointReading.Absent(CheckpointReading.Absent.Reason.BLOB_MISSING),
        new Ownership.Unowned(),
        lag,
        List.of());
  }
}
