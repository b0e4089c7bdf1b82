package io.hubscale.azure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hubscale.core.checkpoint.BlobBody;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns the bytes of a lease blob into the core's neutral tree; what the fields mean is the core's.
 *
 * <p>Numbers stay the text they were written as: a detour through a double would lose digits.
 */
final class LeaseBodyReader {

  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private LeaseBodyReader() {}

  static BlobBody read(byte[] content) {
    boolean marked = isMarked(content);
    int start = marked ? BYTE_ORDER_MARK.length : 0;
    try (JsonParser parser = JSON.createParser(content, start, content.length - start)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return new BlobBody.Empty();
      }
      if (first != JsonToken.START_OBJECT) {
        return new BlobBody.Malformed();
      }
      BlobBody.Fields fields = fields(parser);
      return parser.nextToken() == null
          ? new BlobBody.Parsed(fields, marked)
          : new BlobBody.Malformed();
    } catch (IOException truncatedOrNoJson) {
      return new BlobBody.Malformed();
    }
  }

  private static boolean isMarked(byte[] content) {
    return content.length >= BYTE_ORDER_MARK.length
        && content[0] == BYTE_ORDER_MARK[0]
        && content[1] == BYTE_ORDER_MARK[1]
        && content[2] == BYTE_ORDER_MARK[2];
  }

  // the parser limits the depth, and with it this recursion
  private static BlobBody.Fields fields(JsonParser parser) throws IOException {
    Map<String, BlobBody.Value> members = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      members.put(name, value(parser, parser.nextToken()));
    }
    return new BlobBody.Fields(members);
  }

  private static BlobBody.Value value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> new BlobBody.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BlobBody.Digits(parser.getText());
      case VALUE_NULL -> new BlobBody.Nothing();
      case START_OBJECT -> fields(parser);
      default -> {
        parser.skipChildren();
        yield new BlobBody.Other();
      }
    };
  }
}
