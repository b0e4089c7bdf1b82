package io.hubscale.core.port;

import io.hubscale.core.checkpoint.BlobBody;
import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.trigger.StorageSource;
import java.util.List;
import java.util.Map;

/** The blobs in which consumers keep their checkpoints. */
public interface Checkpoints {

  /**
   * Lists the blobs under a prefix, with their metadata.
   *
   * <p><b>Shape:</b> all pages, ordered by name; empty when nothing is there; the prefix is
   * case-sensitive. <b>Failure:</b> a container that does not exist is {@code NotThere} and never
   * an empty list; else {@code Denied}, {@code Unreachable}, {@code Throttled}, {@code Malformed}.
   * Never throws for those and always ends within the adapter's deadline. <b>Cost:</b> one call for
   * each 5 000 blobs under the prefix; blocks.
   */
  Listing list(StorageSource storage, String container, String prefix);

  /**
   * Lists the account's containers; for the remedy when one is not there.
   *
   * <p><b>Shape:</b> names in order, the first few hundred. <b>Failure:</b> as above; a container
   * signature may not do this. <b>Cost:</b> one call; blocks.
   */
  Containers containers(StorageSource storage);

  /**
   * Reads the content of lease blobs, all at once.
   *
   * <p><b>Shape:</b> an answer for each name; numbers in it are as they were written.
   * <b>Failure:</b> as above, for each blob by itself; a blob that has gone since it was listed is
   * {@code NotThere}. <b>Cost:</b> one call a blob, in parallel; blocks.
   */
  Map<String, Content> contents(StorageSource storage, String container, List<String> blobs);

  /** What became of reading one blob's content. */
  sealed interface Content {
    /** This is in it. */
    record Read(BlobBody body) implements Content {}

    /** Nothing is known. */
    record Failed(Problem problem) implements Content {}
  }

  /** The answer to {@link #list}. */
  sealed interface Listing {
    /** The container exists and these blobs are in it. */
    record Listed(List<ListedBlob> blobs) implements Listing {
      public Listed {
        blobs = List.copyOf(blobs);
      }
    }

    /** Nothing is known. */
    record Failed(Problem problem) implements Listing {}
  }

  /** The answer to {@link #containers}. */
  sealed interface Containers {
    /** These exist. */
    record Named(List<String> names) implements Containers {
      public Named {
        names = List.copyOf(names);
      }
    }

    /** Nothing is known. */
    record Failed(Problem problem) implements Containers {}
  }
}
