package io.hubscale.core.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubscale.core.checkpoint.CheckpointReading.Absent;
import io.hubscale.core.checkpoint.CheckpointReading.Found;
import io.hubscale.core.checkpoint.CheckpointReading.Unreadable;
import io.hubscale.core.checkpoint.MetadataLayout.Decoded;
import io.hubscale.core.checkpoint.MetadataLayout.Decoded.CheckpointBlob;
import io.hubscale.core.checkpoint.MetadataLayout.Decoded.OwnershipBlob;
import io.hubscale.core.hub.GroupAddress;
import io.hubscale.core.hub.HubAddress;
import io.hubscale.core.hub.PartitionId;
import io.hubscale.core.hub.SequenceNumber;
import io.hubscale.core.problem.ProblemCode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of spec/checkpoint-fixtures.json whose strategy is blobMetadata, under their ids. */
final class MetadataLayoutTest {

  private static final String CONTOSO = "contoso-ns.servicebus.windows.net";
  private static final String LOWER = CONTOSO + "/orders/$default";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          v5-dotnet-510-numeric-offset     | 0    | offset=73014444032,sequencenumber=120                                | 120
          v5-dotnet-5110-empty-offset      | 1    | offset=,sequencenumber=121,clientidentifier=proc-a                   | 121
          v5-dotnet-5113-placeholder-offset| 2    | offset=no offset,sequencenumber=122,clientidentifier=proc-a          | 122
          v5-java-both                     | 6    | offset=4096,sequencenumber=42                                        | 42
          v5-python                        | 10   | offset=123456789,sequencenumber=900719925474                         | 900719925474
          v5-js                            | 12   | sequencenumber=7,offset=700                                          | 7
          v5-cpp                           | 13   | sequencenumber=8,offset=                                             | 8
          v5-functions-5                   | 14   | offset=no offset,sequencenumber=1000,clientidentifier=b2f1           | 1000
          v5-uppercase-keys                | 18   | SEQUENCENUMBER=6,OFFSET=7                                            | 6
          v5-sequence-spaces               | 21   | sequencenumber= 12 ,offset=1                                         | 12
          v5-max-long                      | 23   | offset=1,sequencenumber=9223372036854775807                          | 9223372036854775807
          v5-above-2pow53                  | 24   | offset=1,sequencenumber=9007199254740993                             | 9007199254740993
          v5-extra-keys                    | 26   | offset=1,sequencenumber=33,replicationsegment=2,somethingelse=x      | 33
          v5-nonnumeric-partition          | p-0a | offset=1,sequencenumber=35                                           | 35
          java 5.21 single-event handler   | 7    | sequencenumber=0                                                     | 0
          """)
  void numbers(String id, String partition, String metadata, long number) {
    ListedBlob blob = Blobs.blob(LOWER + "/checkpoint/" + partition, metadata);

    Checkpoint expected =
        new Checkpoint(new SequenceNumber(number), Blobs.MODIFIED, blob.name(), Set.of());
    assertThat(MetadataLayout.decode(blob))
        .as(id)
        .isEqualTo(new CheckpointBlob(new PartitionId(partition), new Found(expected)));
  }

  @Test
  void v5_nonempty_body_ignored() {
    ListedBlob blob = Blobs.blob(LOWER + "/checkpoint/27", "offset=1,sequencenumber=34");
    ListedBlob withBody = new ListedBlob(blob.name(), blob.metadata(), blob.lastModified(), 20);

    assertThat(MetadataLayout.decode(withBody)).isEqualTo(MetadataLayout.decode(blob));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          v5-java-direct-store-mixed-case | Contoso-NS.servicebus.windows.net/Orders/$Default/checkpoint/0         | 43  | NON_CANONICAL_CASING
          v5-go-default-group             | contoso-ns.servicebus.windows.net/orders/$Default/checkpoint/0         | 501 | NON_CANONICAL_CASING
          v5-go-lower-group               | contoso-ns.servicebus.windows.net/orders/workers/checkpoint/0          | 502 | ``
          v5-go-emulator-port             | localhost:5672/eh1/$Default/checkpoint/0                               | 4   | NON_CANONICAL_CASING
          v5-dapr-110                     | contoso-ns.servicebus.windows.net/orders/orders-processor/checkpoint/0 | 310 | ``
          v5-filebeat-v2                  | contoso-ns.servicebus.windows.net/insights-logs/$Default/checkpoint/0  | 611 | NON_CANONICAL_CASING
          v5-china-cloud                  | contoso.servicebus.chinacloudapi.cn/orders/$default/checkpoint/0       | 9   | ``
          v5-usgov-cloud                  | contoso.servicebus.usgovcloudapi.net/orders/$default/checkpoint/0      | 10  | ``
          a capital in the partition only | contoso-ns.servicebus.windows.net/orders/$default/checkpoint/P-0A      | 5   | ``
          """)
  void capitals_are_a_remark(String id, String name, long number, String remark) {
    Checkpoint checkpoint = found(Blobs.blob(name, "offset=1,sequencenumber=" + number));

    assertThat(checkpoint.sequenceNumber()).as(id).isEqualTo(new SequenceNumber(number));
    assertThat(checkpoint.warnings())
        .isEqualTo(remark.isEmpty() ? Set.of() : Set.of(ReadingCode.valueOf(remark)));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          v5-java-offset-only         | offset=4096                                  | MISSING_SEQUENCE
          v5-java-empty-metadata      | ``                                           | EMPTY_METADATA
          v5-python-none-string       | offset=None,sequencenumber=None              | INVALID_SEQUENCE
          v5-nonnumeric-sequence      | offset=1,sequencenumber=12x                  | INVALID_SEQUENCE
          v5-decimal-sequence         | offset=1,sequencenumber=12.0                 | INVALID_SEQUENCE
          v5-huge-sequence            | offset=1,sequencenumber=9223372036854775808  | SEQUENCE_OUT_OF_RANGE
          an empty number             | offset=1,sequencenumber=                     | MISSING_SEQUENCE
          a number of blanks          | sequencenumber=  ,offset=1                   | MISSING_SEQUENCE
          the sentinel of .NET        | offset=,sequencenumber=-9223372036854775808  | SENTINEL_SEQUENCE
          one below the sentinel      | offset=,sequencenumber=-9223372036854775809  | SEQUENCE_OUT_OF_RANGE
          a lone minus                | offset=,sequencenumber=-                     | INVALID_SEQUENCE
          a plus                      | offset=,sequencenumber=+5                    | INVALID_SEQUENCE
          digits of another script    | offset=,sequencenumber=٣                     | INVALID_SEQUENCE
          an exponent                 | offset=,sequencenumber=1e3                   | INVALID_SEQUENCE
          """)
  void unreadable_is_not_absent(String id, String metadata, ReadingCode code) {
    String name = LOWER + "/checkpoint/8";

    CheckpointReading reading = reading(Blobs.blob(name, metadata));

    assertThat(reading).as(id).isInstanceOf(Unreadable.class);
    Unreadable unreadable = (Unreadable) reading;
    assertThat(unreadable.code()).isEqualTo(code);
    assertThat(unreadable.problem().code()).isEqualTo(ProblemCode.CHECKPOINT_UNREADABLE);
    assertThat(unreadable.problem().message()).contains(name);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"v5-minus-one, -1", "another negative number, -9223372036854775807"})
  void a_negative_number_means_that_nothing_was_processed(String id, String number) {
    ListedBlob blob = Blobs.blob(LOWER + "/checkpoint/25", "offset=-1,sequencenumber=" + number);

    assertThat(reading(blob)).as(id).isEqualTo(new Absent(Absent.Reason.NEGATIVE_SEQUENCE));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          v5-ownership             | ownerid=proc-a | proc-a
          v5-ownership-cpp-key     | ownerId=cpp-1  | cpp-1
          v5-ownership-relinquished| ownerid=       | ``
          the key dropped by a listing | ``         | ``
          """)
  void claims(String id, String metadata, String owner) {
    Decoded decoded = MetadataLayout.decode(Blobs.blob(LOWER + "/ownership/2", metadata));

    Ownership expected =
        owner.isEmpty()
            ? new Ownership.Relinquished(Blobs.MODIFIED)
            : new Ownership.Owned(owner, Blobs.MODIFIED);
    assertThat(decoded).as(id).isEqualTo(new OwnershipBlob(new PartitionId("2"), expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "0",
        "orders/$Default/0",
        "contoso-ns.servicebus.windows.net/orders/$Default/0",
        "contoso-ns.servicebus.windows.net/orders/$default/checkpoint",
        "contoso-ns.servicebus.windows.net/orders/$default/checkpoint/",
        "contoso-ns.servicebus.windows.net/orders/$default/ownership/ ",
        "contoso-ns.servicebus.windows.net/orders/$default/Checkpoint/0",
        "contoso-ns.servicebus.windows.net/orders/$default/epoch/0",
        "contoso-ns.servicebus.windows.net/orders/$default/checkpoint/0/old",
        "backup/contoso-ns.servicebus.windows.net/orders/$default/checkpoint/0",
        "dapr-orders-orders-processor-0"
      })
  void another_name_is_nobodys_business(String name) {
    assertThat(MetadataLayout.decode(Blobs.blob(name, "sequencenumber=1")))
        .isEqualTo(new Decoded.Foreign());
  }

  @Test
  void the_prefix_is_spelt_as_the_writer_spells_it_and_ends_with_a_slash() {
    GroupAddress group = new GroupAddress(new HubAddress("Contoso-NS.x", "Orders"), "$Default");

    assertThat(MetadataLayout.prefix(group, Spelling.LOWER_CASE))
        .isEqualTo("contoso-ns.x/orders/$default/");
    assertThat(MetadataLayout.prefix(group, Spelling.VERBATIM))
        .isEqualTo("Contoso-NS.x/Orders/$Default/");
  }

  private static CheckpointReading reading(ListedBlob blob) {
    Decoded decoded = MetadataLayout.decode(blob);
    assertThat(decoded).isInstanceOf(CheckpointBlob.class);
    return ((CheckpointBlob) decoded).reading();
  }

  private static Checkpoint found(ListedBlob blob) {
    CheckpointReading reading = reading(blob);
    assertThat(reading).isInstanceOf(Found.class);
    return ((Found) reading).checkpoint();
  }
}
