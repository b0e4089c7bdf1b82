package io.hubscale.azure;

import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.PagedResponse;
import com.azure.core.util.BinaryData;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Checkpoints as blobs of a storage account: one listing with metadata, and a call for each blob
 * only where the number is in its content.
 */
final class BlobCheckpoints implements Checkpoints {

  private static final Logger LOG = LoggerFactory.getLogger(BlobCheckpoints.class);

  private static final int CONTAINERS = 200;
  private static final int BLOBS_IN_FLIGHT = 64;

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
  public Map<String, Content> contents(
      StorageSource storage, String container, List<String> blobs) {
    Answer<List<Map.Entry<String, Content>>> answer =
        ask(
            storage,
            client ->
                Flux.fromIterable(blobs)
                    .flatMap(blob -> content(client, storage, container, blob), BLOBS_IN_FLIGHT)
                    .collectList());
    Map<String, Content> contents = new HashMap<>();
    switch (answer) {
      case Answer.Given<List<Map.Entry<String, Content>>>(var given) ->
          given.forEach(entry -> contents.put(entry.getKey(), entry.getValue()));
      case Answer.Broken<List<Map.Entry<String, Content>>>(var failure) -> {
        Problem problem =
            problem(storage, BlobProblems.ofContainer(storage.account(), container), failure);
        blobs.forEach(blob -> contents.put(blob, new Content.Failed(problem)));
      }
    }
    return contents;
  }

  private Mono<Map.Entry<String, Content>> content(
      BlobServiceAsyncClient client, StorageSource storage, String container, String blob) {
    return Answer.to(
            client
                .getBlobContainerAsyncClient(container)
                .getBlobAsyncClient(blob)
                .downloadContent()
                .map(BinaryData::toBytes),
            deadlines.call())
        .map(
            answer ->
                switch (answer) {
                  case Answer.Given<byte[]>(var bytes) ->
                      new Content.Read(LeaseBodyReader.read(bytes));
                  case Answer.Broken<byte[]>(var failure) ->
                      new Content.Failed(
                          problem(
                              storage,
                              BlobProblems.ofBlob(storage.account(), container, blob),
                              failure));
                })
        .map(content -> Map.entry(blob, content));
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
