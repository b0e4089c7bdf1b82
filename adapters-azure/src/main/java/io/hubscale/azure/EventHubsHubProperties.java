package io.hubscale.azure;

import com.azure.messaging.eventhubs.EventHubProducerAsyncClient;
import com.azure.messaging.eventhubs.EventHubProperties;
import io.hubscale.azure.SocketProbe.Finding;
import io.hubscale.core.hub.HubAddress;
import io.hubscale.core.hub.HubReading;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.PartitionProperties;
import io.hubscale.core.hub.PartitionReading;
import io.hubscale.core.hub.SequenceNumber;
import io.hubscale.core.port.HubProperties;
import io.hubscale.core.problem.Problem;
import io.hubscale.core.trigger.HubSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hubs as their management node describes them, all partitions at once over one connection.
 *
 * <p>Every wait has a limit of ours: the SDK never gives up on an unanswered management request.
 * Source: engineering-notes.md, "Event Hubs Java SDK".
 */
final class EventHubsHubProperties implements HubProperties, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EventHubsHubProperties.class);

  private static final int PARTITIONS_IN_FLIGHT = 64;

  private final AzureDeadlines deadlines;
  private final HubClients clients;

  EventHubsHubProperties(AzureDeadlines deadlines) {
    this.deadlines = deadlines;
    this.clients = new HubClients(deadlines);
  }

  @Override
  public HubReading read(HubSource source) {
    EventHubProducerAsyncClient client;
    try {
      client = clients.of(source);
    } catch (IllegalArgumentException rejected) {
      // the exception may quote the connection string, so not even its redacted text is logged
      Problem problem = EventHubsProblems.unusable(source.address());
      warn(source.address(), problem, rejected.getClass().getSimpleName());
      return new HubReading.Failed(problem);
    }
    return switch (Answer.to(client.getEventHubProperties(), deadlines.call()).block()) {
      case Answer.Broken<EventHubProperties>(var failure) -> failed(source, client, failure);
      case Answer.Given<EventHubProperties>(var hub) ->
          partitions(source, client, hub.getPartitionIds().stream().toList());
    };
  }

  @Override
  public void close() {
    clients.close();
  }

  private HubReading failed(
      HubSource source, EventHubProducerAsyncClient client, Throwable failure) {
    HubAddress hub = source.address();
    AmqpFailure kind = AmqpFailure.of(failure);
    Problem problem;
    if (kind.isOfTheConnection()) {
      clients.drop(source, client);
      AmqpEndpoint endpoint = AmqpEndpoint.of(source);
      Finding finding = SocketProbe.probe(endpoint);
      problem = EventHubsProblems.unreachable(hub, endpoint, kind, finding);
    } else {
      problem = EventHubsProblems.ofHub(hub, kind);
    }
    warn(hub, problem, Redaction.chain(failure));
    return new HubReading.Failed(problem);
  }

  private HubReading partitions(
      HubSource source, EventHubProducerAsyncClient client, List<String> ids) {
    HubAddress hub = source.address();
    if (ids.isEmpty()) {
      Problem problem = EventHubsProblems.withoutPartitions(hub);
      warn(hub, problem, "an empty list of partitions");
      return new HubReading.Failed(problem);
    }
    Map<String, Answer<PartitionProperties>> answers = ask(client, ids);
    List<PartitionReading> readings =
        answers.entrySet().stream()
            .map(answer -> reading(hub, answer.getKey(), answer.getValue()))
            .toList();
    List<Throwable> failures =
        answers.values().stream().flatMap(answer -> answer.failure().stream()).toList();
    if (failures.stream().map(AmqpFailure::of).anyMatch(AmqpFailure::isOfTheConnection)) {
      clients.drop(source, client);
    }
    return failures.isEmpty()
        ? new HubReading.Read(readings)
        : judge(hub, readings, failures.getFirst());
  }

  private static HubReading judge(
      HubAddress hub, List<PartitionReading> readings, Throwable firstFailure) {
    List<Problem> problems =
        readings.stream()
            .filter(PartitionReading.Unknown.class::isInstance)
            .map(reading -> ((PartitionReading.Unknown) reading).problem())
            .toList();
    LOG.atWarn()
        .addKeyValue("hub", hub)
        .addKeyValue("code", problems.getFirst().code())
        .addKeyValue("partitions", problems.size())
        .log(
            "{} of {} partitions unknown; first: {} ({})",
            problems.size(),
            readings.size(),
            problems.getFirst().message(),
            Redaction.chain(firstFailure));
    return problems.size() == readings.size()
        ? new HubReading.Failed(problems.getFirst())
        : new HubReading.Read(readings);
  }

  /** Asks for all partitions at once; has an answer for each, in order, when the time is over. */
  private Map<String, Answer<PartitionProperties>> ask(
      EventHubProducerAsyncClient client, List<String> ids) {
    Map<String, Answer<PartitionProperties>> answers = new LinkedHashMap<>();
    ids.forEach(
        id ->
            answers.put(id, new Answer.Broken<>(new TimeoutException("the hub's time was over"))));
    Flux.fromIterable(ids)
        .flatMap(id -> ask(client, id).map(answer -> Map.entry(id, answer)), PARTITIONS_IN_FLIGHT)
        .takeUntilOther(Mono.delay(deadlines.partitions()))
        .toStream()
        .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
    return answers;
  }

  private Mono<Answer<PartitionProperties>> ask(EventHubProducerAsyncClient client, String id) {
    return Answer.to(
        client.getPartitionProperties(id).map(EventHubsHubProperties::partitionProperties),
        deadlines.call());
  }

  private static PartitionReading reading(
      HubAddress hub, String id, Answer<PartitionProperties> answer) {
    return switch (answer) {
      case Answer.Given<PartitionProperties>(var properties) ->
          new PartitionReading.Known(properties);
      case Answer.Broken<PartitionProperties>(var failure) ->
          new PartitionReading.Unknown(
              new PartitionId(id), EventHubsProblems.ofPartition(hub, id, AmqpFailure.of(failure)));
    };
  }

  private static PartitionProperties partitionProperties(
      com.azure.messaging.eventhubs.PartitionProperties answer) {
    return new PartitionProperties(
        new PartitionId(answer.getId()),
        new SequenceNumber(answer.getBeginningSequenceNumber()),
        new SequenceNumber(answer.getLastEnqueuedSequenceNumber()),
        answer.getLastEnqueuedTime(),
        answer.isEmpty());
  }

  private static void warn(HubAddress hub, Problem problem, String cause) {
    LOG.atWarn()
        .addKeyValue("hub", hub)
        .addKeyValue("code", problem.code())
        .log("{} ({})", problem.message(), cause);
  }
}
