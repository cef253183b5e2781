package yangban.server.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;

/// How this program writes and reads JSON: absent values as `null`, dates as ISO 8601, closed sets
/// by their codes, half characters of a damaged page as escapes. Thread-safe.
public final class Json {

  /// A body nests as deep as a pack's item; anything deeper is an attack on the parser.
  private static final int MAX_DEPTH = 32;

  private final Set<Class<?>> expected = ConcurrentHashMap.newKeySet();

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // Taken as described and not as meant: a number is no text, nor a text a number.
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withCoercionConfig(
              LogicalType.Textual,
              textual ->
                  textual
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .withCoercionConfig(
              LogicalType.Integer,
              integer ->
                  integer
                      .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .build();

  /// Begins to make what writes values of `type`, on another thread, once: Jackson looks a type up
  /// by reflection when it is first written, which a first answer would wait for.
  public void expect(Class<?> type) {
    if (expected.add(type)) {
      Thread.ofPlatform().name("expect-json").daemon().start(() -> mapper.writerFor(type));
    }
  }

  /// `value` as UTF-8.
  public byte[] bytes(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  /// `value` on one line.
  public String line(Object value) {
    return mapper.writeValueAsString(value);
  }

  /// `value` as people read it.
  public String indented(Object value) {
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  /// Answers `value`.
  public void answer(Context context, Object value) {
    context.contentType("application/json; charset=utf-8").result(bytes(value));
  }

  /// The request's body as `type`.
  ///
  /// @throws Problem where it is no JSON, or has another shape
  public <T> T body(Context context, Class<T> type) {
    String declared = Optional.ofNullable(context.contentType()).orElse("");
    if (!declared.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new Problem(ProblemKind.NOT_JSON);
    }
    byte[] bytes = context.bodyAsBytes();
    if (bytes.length == 0) {
      throw new Problem(ProblemKind.BAD_JSON, 1, 1);
    }
    try {
      T value = mapper.readValue(bytes, type);
      if (value == null) {
        throw new Problem(ProblemKind.BAD_JSON, 1, 1);
      }
      return value;
    } catch (DatabindException e) {
      throw new Problem(ProblemKind.BAD_FIELD, fieldOf(e));
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw new Problem(
          ProblemKind.BAD_JSON,
          place == null ? 1 : place.getLineNr(),
          place == null ? 1 : place.getColumnNr());
    }
  }

  private static String fieldOf(DatabindException e) {
    return e.getPath().stream()
        .map(
            step -> Optional.ofNullable(step.getPropertyName()).orElse("[" + step.getIndex() + "]"))
        .reduce((left, right) -> left + "." + right)
        .orElse("$");
  }
}
