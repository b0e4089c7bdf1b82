package io.hubscale.core.checkpoint;

/** How a family of producers lays its checkpoints out; the names are KEDA's where KEDA has one. */
public enum Layout {
  /** All current SDKs: in the metadata of an empty blob. */
  BLOB_METADATA("blobMetadata"),
  /** Functions extension 3 and 4: a lease under escaped names. */
  AZURE_FUNCTION("azureFunction"),
  /** EventProcessorHost of .NET, Java, JavaScript and Python, and Logstash. */
  EVENT_PROCESSOR_HOST("eventProcessorHost"),
  /** The old Go SDK and filebeat's first processor. */
  GO_SDK("goSdk"),
  /** Dapr 1.6 to 1.9. */
  DAPR("dapr"),
  /** Java's and JavaScript's previews of 2019. */
  JAVA_PREVIEW("javaPreview");

  private final String text;

  Layout(String text) {
    this.text = text;
  }

  /** As it is written in a trigger. */
  public String text() {
    return text;
  }
}
