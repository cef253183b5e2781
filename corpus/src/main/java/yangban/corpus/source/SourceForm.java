package yangban.corpus.source;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yangban.corpus.Coded;

/// Between a source and its written words: the one place that reads fields, for the file, for
/// tables and for forms on screens alike, so that all three refuse the same things with the same
/// sentences.
///
/// Fields, in their order: `id name start university college region column depth include exclude
/// kinds delay schedule off-peak provenance on-campus permission max-pages paused`. `id`, `name`
/// and `start` are required. `start`, `include`, `exclude` and `kinds` may have many values; one of
/// `kinds` is written `pattern = kind`.
public final class SourceForm {

  private SourceForm() {}

  /// All fields, in the order in which they are written.
  public static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "start",
          "university",
          "college",
          "region",
          "column",
          "depth",
          "include",
          "exclude",
          "kinds",
          "delay",
          "schedule",
          "off-peak",
          "provenance",
          "on-campus",
          "permission",
          "max-pages",
          "paused");

  /// Fields with many values.
  static final List<String> MANY = List.of("start", "include", "exclude", "kinds");

  /// What came of reading.
  ///
  /// @param source present exactly where there is no fault
  public record Outcome(Optional<Source> source, List<SourceFault> faults) {

    public Outcome {
      faults = List.copyOf(faults);
    }
  }

  /// Reads a form: field name to its values; blank values and missing fields stand for the default.
  public static Outcome read(Map<String, List<String>> fields) {
    Map<String, Written> written = new LinkedHashMap<>();
    fields.forEach((name, values) -> written.put(name, Written.of(0, values)));
    return read(written, 0);
  }

  /// Reads what stands at `line`.
  static Outcome read(Map<String, Written> fields, int line) {
    return new FieldReader(fields, line).read();
  }

  /// All fields of a source as words, defaults too: what a form shows when it opens.
  public static Map<String, List<String>> fields(Source source) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("id", List.of(source.id()));
    fields.put("name", List.of(source.name()));
    fields.put("start", source.starts().stream().map(URI::toString).toList());
    fields.put("university", source.institution().university().stream().toList());
    fields.put("college", source.institution().college().stream().toList());
    fields.put("region", source.institution().region().stream().toList());
    fields.put("column", List.of(source.column().code()));
    fields.put("depth", List.of(Integer.toString(source.depth())));
    fields.put("include", source.include());
    fields.put("exclude", source.exclude());
    fields.put(
        "kinds",
        source.kinds().entrySet().stream()
            .map(e -> e.getKey() + " = " + e.getValue().code())
            .toList());
    fields.put("delay", List.of(Durations.written(source.delay())));
    fields.put("schedule", List.of(source.schedule().written()));
    fields.put("off-peak", source.offPeak().map(OffPeak::written).stream().toList());
    fields.put("provenance", source.provenance().map(Coded::code).stream().toList());
    fields.put("on-campus", List.of(Boolean.toString(source.onCampus())));
    fields.put(
        "permission", source.permission().isEmpty() ? List.of() : List.of(source.permission()));
    fields.put("max-pages", List.of(Integer.toString(source.maxPages())));
    fields.put("paused", List.of(Boolean.toString(source.paused())));
    return fields;
  }

  /// The fields that are not as they would be if nothing were written, in their order.
  static Map<String, List<String>> needed(Source source) {
    Map<String, List<String>> plain = fields(Source.of("x", "x", URI.create("http://localhost/")));
    return fields(source).entrySet().stream()
        .filter(e -> !e.getValue().equals(plain.get(e.getKey())) || isRequired(e.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  private static boolean isRequired(String field) {
    return field.equals("id") || field.equals("name") || field.equals("start");
  }
}
