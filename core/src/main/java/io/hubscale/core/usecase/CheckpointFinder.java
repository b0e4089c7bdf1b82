package io.hubscale.core.usecase;

import io.hubscale.core.checkpoint.CheckpointSet;
import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.checkpoint.MetadataLayout;
import io.hubscale.core.checkpoint.Spelling;
import io.hubscale.core.checkpoint.SpellingChoice;
import io.hubscale.core.hub.GroupAddress;
import io.hubscale.core.port.Checkpoints;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.trigger.CheckpointSource;
import io.hubscale.core.trigger.StorageSource;
import io.hubscale.core.trigger.TriggerSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Finds a group's checkpoints whatever the spelling, and remembers the spelling.
 *
 * <p>While cold it lists every distinct spelling; once one of them held checkpoints it lists that
 * one alone, and all again after some polls or when it has become empty.
 */
final class CheckpointFinder {

  /** Polls after which the other spellings are looked at again: a fork must not stay unseen. */
  static final int POLLS_UNTIL_PROBED_AGAIN = 20;

  private static final int CONTAINERS_SEARCHED = 20;

  private final Checkpoints checkpoints;
  private final Map<Key, Remembered> winners = new ConcurrentHashMap<>();

  CheckpointFinder(Checkpoints checkpoints) {
    this.checkpoints = checkpoints;
  }

  private record Key(String account, String container, GroupAddress group) {}

  private record Remembered(SpellingChoice choice, int polls) {}

  /** What was found. */
  sealed interface Outcome {
    record Found(SpellingChoice choice) implements Outcome {}

    record ContainerMissing() implements Outcome {}

    record Failed(Problem problem) implements Outcome {}
  }

  Outcome find(TriggerSpec trigger) {
    CheckpointSource source = trigger.checkpoints();
    Key key = new Key(source.storage().account(), source.container(), trigger.group());
    Remembered before = winners.get(key);
    if (before != null && before.polls() < POLLS_UNTIL_PROBED_AGAIN) {
      Outcome outcome = list(trigger, List.of(before.choice().chosen().spelling()));
      if (!(outcome instanceof Outcome.Found(var choice)) || !choice.chosen().isEmpty()) {
        return remember(key, before.polls() + 1, before.choice().forked(), outcome);
      }
    }
    return remember(key, 0, false, list(trigger, spellings(trigger.group())));
  }

  private Outcome remember(Key key, int polls, boolean forkSeen, Outcome outcome) {
    if (outcome instanceof Outcome.Found(var found) && !found.chosen().isEmpty()) {
      SpellingChoice choice = new SpellingChoice(found.chosen(), found.forked() || forkSeen);
      winners.put(key, new Remembered(choice, polls));
      return new Outcome.Found(choice);
    }
    winners.remove(key);
    return outcome;
  }

  private Outcome list(TriggerSpec trigger, List<Spelling> spellings) {
    CheckpointSource source = trigger.checkpoints();
    List<CheckpointSet> sets = new ArrayList<>();
    for (Spelling spelling : spellings) {
      String prefix = MetadataLayout.prefix(trigger.group(), spelling);
      switch (checkpoints.list(source.storage(), source.container(), prefix)) {
        case Checkpoints.Listing.Listed(var blobs) -> sets.add(CheckpointSet.of(spelling, blobs));
        case Checkpoints.Listing.Failed(var problem) -> {
          if (problem.code() != ProblemCode.CONTAINER_NOT_FOUND) {
            return new Outcome.Failed(problem);
          }
          return source.mayNotExistYet()
              ? new Outcome.ContainerMissing()
              : new Outcome.Failed(withRemedy(problem, trigger));
        }
      }
    }
    return new Outcome.Found(SpellingChoice.among(sets));
  }

  private static List<Spelling> spellings(GroupAddress group) {
    // a name that is lower-case already has one spelling only
    Map<String, Spelling> distinct =
        Arrays.stream(Spelling.values())
            .collect(
                Collectors.toMap(
                    spelling -> MetadataLayout.prefix(group, spelling),
                    spelling -> spelling,
                    (first, second) -> first));
    return distinct.values().stream().sorted().toList();
  }

  /** A missing container is nearly always a wrong name, so the remedy names the right one. */
  private Problem withRemedy(Problem problem, TriggerSpec trigger) {
    List<String> holders = containersWithCheckpoints(trigger);
    if (holders.isEmpty()) {
      return problem;
    }
    return new Problem.NotThere(
        problem.code(),
        problem.message(),
        "set blobContainer to the container that holds this group's checkpoints: "
            + String.join(", ", holders));
  }

  private List<String> containersWithCheckpoints(TriggerSpec trigger) {
    StorageSource storage = trigger.checkpoints().storage();
    return switch (checkpoints.containers(storage)) {
      case Checkpoints.Containers.Failed(var problem) -> List.of();
      case Checkpoints.Containers.Named(var names) ->
          names.stream()
              .limit(CONTAINERS_SEARCHED)
              .filter(container -> holdsCheckpoints(storage, container, trigger.group()))
              .toList();
    };
  }

  private boolean holdsCheckpoints(StorageSource storage, String container, GroupAddress group) {
    return spellings(group).stream()
        .map(
            spelling ->
                checkpoints.list(storage, container, MetadataLayout.prefix(group, spelling)))
        .anyMatch(
            listing ->
                listing instanceof Checkpoints.Listing.Listed(List<ListedBlob> blobs)
                    && !blobs.isEmpty());
  }
}
