package io.hubscale.azure;

import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.PagedResponse;
import com.azure.storage.blob.BlobServiceAsyncClient;
import com.azure.storage.blob.models.BlobContainerItem;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobListDetails;
import com.azure.storage.blob.models.ListBlobContainersOptions;
import com.azure.storage.blob.models.ListBlobsOptions;
import io.hubscale.core.checkpoint.ListedBlob;
import io.hubscale.core.port.Checkpoints;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.trigger.StorageSource;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Checkpoints as blobs of a storage account: one listing with metadata, no call for each blob. */
final class BlobCheckpoints implements Checkpoints {

  private static final Logger LOG = LoggerFactory.getLogger(BlobCheckpoints.class);

  private static final int CONTAINERS = 200;

  // how accounts with a hierarchical name space mark folders in a flat listing; Source: Azure
  // Storage documentation, "List Blobs"
  private static final String FOLDER_MARK = "hdi_isfolder";

  private final AzureDeadlines deadlines;
  private final StorageClients clients;

  BlobCheckpoints(AzureDeadlines deadlines) {
    this.deadlines = deadlines;
    this.clients = new StorageClients(deadlines);
  }

  @Override
  public Listing list(StorageSource storage, String container, String prefix) {
    BlobProblems problems = BlobProblems.ofContainer(storage.account(), container);
    ListBlobsOptions options =
        new ListBlobsOptions()
            .setPrefix(prefix)
            .setDetails(new BlobListDetails().setRetrieveMetadata(true));
    Answer<List<ListedBlob>> answer =
        ask(
            storage,
            client ->
                pages(client.getBlobContainerAsyncClient(container).listBlobs(options))
                    .map(BlobCheckpoints::listedBlobs));
    return switch (answer) {
      case Answer.Given<List<ListedBlob>>(var blobs) -> new Listing.Listed(blobs);
      case Answer.Broken<List<ListedBlob>>(var failure) ->
          new Listing.Failed(problem(storage, problems, failure));
    };
  }

  @Override
  public Containers containers(StorageSource storage) {
    BlobProblems problems = BlobProblems.ofAccount(storage.account());
    ListBlobContainersOptions options =
        new ListBlobContainersOptions().setMaxResultsPerPage(CONTAINERS);
    Answer<List<String>> answer =
        ask(
            storage,
            client ->
                client
                    .listBlobContainers(options)
                    .byPage()
                    .timeout(deadlines.call())
                    .next()
                    .map(
                        page ->
                            page.getValue().stream()
                                .map(BlobContainerItem::getName)
                                .sorted()
                                .toList()));
    return switch (answer) {
      case Answer.Given<List<String>>(var names) -> new Containers.Named(names);
      case Answer.Broken<List<String>>(var failure) ->
          new Containers.Failed(problem(storage, problems, failure));
    };
  }

  private <T> Answer<T> ask(
      StorageSource storage, Function<BlobServiceAsyncClient, Mono<T>> question) {
    BlobServiceAsyncClient client;
    try {
      client = clients.of(storage);
    } catch (IllegalArgumentException rejected) {
      // without the message, which may quote the connection string
      return new Answer.Broken<>(new IllegalArgumentException("rejected by the SDK's builder"));
    }
    return Answer.to(question.apply(client), deadlines.wholeRead()).block();
  }

  /** All items of all pages; each page has the time of one call. */
  private <T> Mono<List<T>> pages(PagedFlux<T> items) {
    Duration limit = deadlines.call();
    return items.byPage().timeout(limit).flatMapIterable(PagedResponse::getValue).collectList();
  }

  private static List<ListedBlob> listedBlobs(List<BlobItem> items) {
    return items.stream()
        .map(BlobCheckpoints::listedBlob)
        .filter(blob -> !"true".equalsIgnoreCase(blob.metadata().get(FOLDER_MARK)))
        .sorted(Comparator.comparing(ListedBlob::name))
        .toList();
  }

  private static ListedBlob listedBlob(BlobItem item) {
    Map<String, String> metadata = new HashMap<>();
    if (item.getMetadata() != null) {
      // an empty value is null in listings of Azurite
      item.getMetadata().forEach((key, value) -> metadata.put(key, value == null ? "" : value));
    }
    Long length = item.getProperties().getContentLength();
    return new ListedBlob(
        item.getName(),
        metadata,
        item.getProperties().getLastModified().toInstant(),
        length == null ? 0 : length);
  }

  private static Problem problem(StorageSource storage, BlobProblems problems, Throwable failure) {
    Problem problem = problems.of(failure);
    LOG.atWarn()
        .addKeyValue("account", storage.account())
        .addKeyValue("code", problem.code())
        .log("{} ({})", problem.message(), Redaction.chain(failure));
    return problem;
  }
}
