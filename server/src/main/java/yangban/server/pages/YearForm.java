package yangban.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yangban.indexer.query.Facet;

/// The form that asks for years by the first and the last of them, for browsers without script: a
/// form cannot write `year=2019-2022` by itself.
final class YearForm {

  static final String FROM = "yearFrom";
  static final String TO = "yearTo";

  private YearForm() {}

  static boolean isSent(Map<String, List<String>> parameters) {
    return parameters.containsKey(FROM) || parameters.containsKey(TO);
  }

  /// The same parameters with the range in place of the form's fields and of the years chosen until
  /// now. Who fills in one field only means that year.
  static Map<String, List<String>> read(Map<String, List<String>> parameters) {
    if (!isSent(parameters)) {
      return parameters;
    }
    Map<String, List<String>> read = new LinkedHashMap<>(parameters);
    String from = written(read.remove(FROM));
    String to = written(read.remove(TO));
    List<String> years = new ArrayList<>();
    years.add(from.isEmpty() || to.isEmpty() ? from + to : from + "-" + to);
    parameters.getOrDefault(Facet.YEAR.code(), List.of()).stream()
        .filter(year -> year.startsWith("-"))
        .forEach(years::add);
    read.put(Facet.YEAR.code(), years);
    return read;
  }

  /// As it was sent; several years in one field are none, and told so where years are read.
  private static String written(@Nullable List<String> given) {
    return given == null ? "" : String.join(" ", given).strip();
  }
}
