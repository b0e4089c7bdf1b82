package io.hubscale.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.storage.blob.BlobServiceAsyncClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import io.hubscale.core.trigger.StorageSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One SDK client for each storage account that was asked for, all over one HTTP client. */
final class StorageClients {

  private final Map<StorageSource, BlobServiceAsyncClient> clients = new ConcurrentHashMap<>();
  private final HttpClient http;
  private final RequestRetryOptions oneTry;

  StorageClients(AzureDeadlines deadlines) {
    this.http =
        new JdkHttpClientBuilder()
            .connectionTimeout(deadlines.sdkTry())
            .responseTimeout(deadlines.call())
            .readTimeout(deadlines.call())
            .build();
    this.oneTry =
        new RequestRetryOptions(
            RetryPolicyType.FIXED, 1, wholeSeconds(deadlines.call()), null, null, null);
  }

  /**
   * The account's client; does not connect yet.
   *
   * @throws IllegalArgumentException when the SDK does not take the connection string; the message
   *     may quote it
   */
  BlobServiceAsyncClient of(StorageSource source) {
    return clients.computeIfAbsent(source, this::build);
  }

  private BlobServiceAsyncClient build(StorageSource source) {
    return new BlobServiceClientBuilder()
        .connectionString(source.connectionString().reveal())
        .httpClient(http)
        .retryOptions(oneTry)
        .buildAsyncClient();
  }

  private static int wholeSeconds(Duration duration) {
    return Math.toIntExact(duration.plusMillis(999).toSeconds());
  }
}
