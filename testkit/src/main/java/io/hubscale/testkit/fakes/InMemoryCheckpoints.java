package io.hubscale.testkit.fakes;

import io.hubscale.core.checkpoint.BlobBody;
import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.port.Checkpoints;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.problem.ProblemCode;
import io.hubscale.core.trigger.StorageSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One storage account in memory, whatever account it is asked for. Thread-safe.
 *
 * <p>It remembers the prefixes it was asked for, because listings are what checkpoints cost.
 */
public final class InMemoryCheckpoints implements Checkpoints {

  private final Map<String, Map<String, ListedBlob>> containers = new ConcurrentSkipListMap<>();
  private final Map<String, BlobBody> contents = new ConcurrentHashMap<>();
  private final Map<String, Problem> failures = new ConcurrentHashMap<>();
  private final List<String> listedPrefixes = new CopyOnWriteArrayList<>();

  /** Creates an empty container; nothing happens when it is there. */
  public void createContainer(String container) {
    blobs(container);
  }

  /** Writes a blob, in place of one of the same name; creates the container when needed. */
  public void put(String container, ListedBlob blob) {
    blobs(container).put(blob.name(), blob);
  }

  /** Deletes a blob; nothing happens when it is not there. */
  public void remove(String container, String blob) {
    containers.getOrDefault(container, Map.of()).remove(blob);
  }

  /** Answers every listing of this container with a problem, until {@link #heal}. */
  public void fail(String container, Problem problem) {
    failures.put(container, problem);
  }

  /** Ends {@link #fail}. */
  public void heal(String container) {
    failures.remove(container);
  }

  /** The prefixes listed so far, in order, one for each call. */
  public List<String> listedPrefixes() {
    return List.copyOf(listedPrefixes);
  }

  @Override
  public Listing list(StorageSource storage, String container, String prefix) {
    listedPrefixes.add(prefix);
    Problem failure = failures.get(container);
    if (failure != null) {
      return new Listing.Failed(failure);
    }
    Map<String, ListedBlob> blobs = containers.get(container);
    return blobs == null
        ? new Listing.Failed(missing(storage, container))
        : new Listing.Listed(
            blobs.values().stream().filter(blob -> blob.name().startsWith(prefix)).toList());
  }

  /** Gives a blob that was put a content. */
  public void putContent(String container, String blob, BlobBody body) {
    contents.put(container + "/" + blob, body);
  }

  @Override
  public Map<String, Content> contents(
      StorageSource storage, String container, List<String> blobs) {
    return blobs.stream()
        .collect(Collectors.toMap(Function.identity(), blob -> content(container, blob)));
  }

  private Content content(String container, String blob) {
    boolean exists = containers.getOrDefault(container, Map.of()).containsKey(blob);
    return exists
        ? new Content.Read(contents.getOrDefault(container + "/" + blob, new BlobBody.Empty()))
        : new Content.Failed(
            new Problem.NotThere(
                ProblemCode.BLOB_NOT_FOUND, "blob '" + blob + "' is not there", "list again"));
  }

  @Override
  public Containers containers(StorageSource storage) {
    return new Containers.Named(List.copyOf(containers.keySet()));
  }

  private Map<String, ListedBlob> blobs(String container) {
    return containers.computeIfAbsent(container, name -> new ConcurrentSkipListMap<>());
  }

  private static Problem missing(StorageSource storage, String container) {
    return new Problem.NotThere(
        ProblemCode.CONTAINER_NOT_FOUND,
        "container '" + container + "' of storage account " + storage.account() + " is not there",
        "create it, or name another");
  }
}
