package io.hubscale.testkit.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.port.Checkpoints;
import io.hubscale.core.port.Checkpoints.Listing;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.trigger.Secret;
import io.hubscale.core.trigger.StorageSource;
import io.hubscale.testkit.contracts.CheckpointsContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InMemoryCheckpointsTest extends CheckpointsContract {

  private final InMemoryCheckpoints checkpoints = new InMemoryCheckpoints();

  @Override
  protected Checkpoints checkpoints() {
    return checkpoints;
  }

  @Override
  protected StorageSource storage() {
    return new StorageSource("memory", new Secret(""));
  }

  @Override
  protected void createContainer(String container) {
    checkpoints.createContainer(container);
  }

  @Override
  protected void writeBlob(String container, String name, Map<String, String> metadata) {
    checkpoints.put(container, new ListedBlob(name, metadata, Instant.now(), 0));
  }

  @Test
  void a_failing_container_fails_until_it_is_healed() {
    Problem problem = new Problem.Denied(ProblemCode.ACCESS_DENIED, "no", "ask");
    checkpoints.createContainer("c");

    checkpoints.fail("c", problem);
    Listing failing = checkpoints.list(storage(), "c", "");
    checkpoints.heal("c");
    Listing healed = checkpoints.list(storage(), "c", "");

    assertThat(failing).isEqualTo(new Listing.Failed(problem));
    assertThat(healed).isEqualTo(new Listing.Listed(List.of()));
  }
}
