package yangban.server;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server answered.
public record Answer(HttpResponse<byte[]> response) {

  public int status() {
    return response.statusCode();
  }

  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  public byte[] bytes() {
    return response.body();
  }

  public JsonNode json() {
    return JsonMapper.shared().readTree(bytes());
  }

  /// The last part of the problem's type, such as `unknownValue`.
  public String problem() {
    String type = json().path("type").asString();
    return type.substring(type.lastIndexOf(':') + 1);
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public Optional<String> find(String name) {
    return response.headers().firstValue(name);
  }
}
