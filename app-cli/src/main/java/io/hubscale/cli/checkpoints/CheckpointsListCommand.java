package io.hubscale.cli.checkpoints;

import io.hubscale.cli.Complaints;
import io.hubscale.cli.ExitCode;
import io.hubscale.cli.SecretOption;
import io.hubscale.cli.Shell;
import io.hubscale.core.checkpoint.FoundBlob;
import io.hubscale.core.trigger.StorageReading;
import io.hubscale.core.trigger.TriggerParser;
import io.hubscale.core.usecase.CheckpointListing;
import io.hubscale.core.usecase.ListCheckpoints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hubscale checkpoints list}. */
@Command(
    name = "list",
    header = "List the checkpoints in a container, of every layout.",
    description = {
      "",
      "Layouts: metadata, EventProcessorHost, Functions 3 and 4, the old Go SDK, Dapr 1.6 to 1.9,"
          + " and the previews of 2019."
    },
    footer = {
      "",
      "A blob whose layout does not name its hub or group is kept by the options that narrow the",
      "list. Every option is also a variable: --blob-container is HUBSCALE_BLOB_CONTAINER.",
      "A secret can be read from a file (@FILE) or from standard input (-)."
    })
public final class CheckpointsListCommand implements Callable<Integer> {

  private final Shell shell;
  private final ListCheckpoints listCheckpoints;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--storage-connection",
      paramLabel = "STRING|@FILE|-",
      description = "Connection string of the storage account. Secret.")
  private @Nullable String storageConnection;

  @Option(
      names = "--blob-container",
      paramLabel = "NAME",
      description = "The container; azure-webjobs-eventhub when left out.")
  private @Nullable String blobContainer;

  @Option(
      names = "--event-hub-namespace",
      paramLabel = "HOST",
      description = "Only checkpoints of this namespace.")
  private String namespace = "";

  @Option(
      names = "--event-hub-name",
      paramLabel = "NAME",
      description = "Only checkpoints of this hub.")
  private String eventHub = "";

  @Option(
      names = "--consumer-group",
      paramLabel = "NAME",
      description = "Only checkpoints of this group.")
  private String consumerGroup = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; table when left out.")
  private Format format = Format.table;

  /** What the result is written as; spelt as it is typed. */
  enum Format {
    table,
    json
  }

  public CheckpointsListCommand(Shell shell, ListCheckpoints listCheckpoints) {
    this.shell = shell;
    this.listCheckpoints = listCheckpoints;
  }

  @Override
  public Integer call() {
    Complaints complaints = new Complaints(spec.qualifiedName(), shell.err());
    return switch (TriggerParser.parseStorage(metadata())) {
      case StorageReading.Rejected(var violations) -> complaints.rejected(violations);
      case StorageReading.Accepted(var storage, var container) ->
          switch (listCheckpoints.list(storage, container)) {
            case CheckpointListing.Failed(var problem) -> complaints.failed(problem);
            case CheckpointListing.Listed listed -> show(container, listed, complaints);
          };
    };
  }

  private Map<String, String> metadata() {
    Map<String, String> metadata = new HashMap<>();
    if (storageConnection != null) {
      metadata.put(
          "storageConnection",
          new SecretOption(spec.commandLine(), shell.in())
              .resolve("--storage-connection", storageConnection));
    }
    if (blobContainer != null) {
      metadata.put("blobContainer", blobContainer);
    }
    return metadata;
  }

  private int show(String container, CheckpointListing.Listed listed, Complaints complaints) {
    List<FoundBlob> rows = listed.checkpoints().stream().filter(this::isAskedFor).toList();
    switch (format) {
      case table -> shell.out().print(CheckpointsTable.render(rows));
      case json -> shell.out().println(CheckpointsJson.render(container, rows));
    }
    listed.unread().forEach(complaints::failed);
    return listed.unread().isEmpty() ? ExitCode.OK : ExitCode.of(listed.unread().getFirst());
  }

  private boolean isAskedFor(FoundBlob blob) {
    return matches(namespace, blob.namespace())
        && matches(eventHub, blob.eventHub())
        && matches(consumerGroup, blob.consumerGroup());
  }

  /** Event Hubs takes names in any case; what a layout does not say cannot be told from a match. */
  private static boolean matches(String asked, String found) {
    return asked.isEmpty() || found.isEmpty() || asked.equalsIgnoreCase(found);
  }
}
