package yangban.server.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yangban.indexer.query.SearchRequest;
import yangban.server.api.SearchParameters;

/// What a search is made of, on the command line: the same names and values as in addresses.
final class SearchOptions {

  @Parameters(arity = "0..*", paramLabel = "QUERY", descriptionKey = "parameter.query")
  private List<String> words = List.of();

  @Option(names = "--theme", paramLabel = "VALUE", descriptionKey = "option.theme")
  private List<String> theme = List.of();

  @Option(names = "--topic", paramLabel = "VALUE", descriptionKey = "option.topic")
  private List<String> topic = List.of();

  @Option(names = "--discipline", paramLabel = "VALUE", descriptionKey = "option.discipline")
  private List<String> discipline = List.of();

  @Option(names = "--level", paramLabel = "VALUE", descriptionKey = "option.level")
  private List<String> level = List.of();

  @Option(names = "--batch", paramLabel = "VALUE", descriptionKey = "option.batch")
  private List<String> batch = List.of();

  @Option(names = "--branchKind", paramLabel = "VALUE", descriptionKey = "option.branchKind")
  private List<String> branchKind = List.of();

  @Option(names = "--university", paramLabel = "VALUE", descriptionKey = "option.university")
  private List<String> university = List.of();

  @Option(names = "--region", paramLabel = "VALUE", descriptionKey = "option.region")
  private List<String> region = List.of();

  @Option(names = "--year", paramLabel = "VALUE", descriptionKey = "option.year")
  private List<String> year = List.of();

  @Option(names = "--docKind", paramLabel = "VALUE", descriptionKey = "option.docKind")
  private List<String> docKind = List.of();

  @Option(names = "--provenance", paramLabel = "VALUE", descriptionKey = "option.provenance")
  private List<String> provenance = List.of();

  @Option(names = "--doubtful", descriptionKey = "option.doubtful")
  private boolean doubtful;

  @Option(names = "--site", paramLabel = "VALUE", descriptionKey = "option.site")
  private List<String> site = List.of();

  @Option(names = "--off", paramLabel = "CODE", descriptionKey = "option.off")
  private List<String> off = List.of();

  @Option(names = "--sort", paramLabel = "ORDER", descriptionKey = "option.sort")
  private @Nullable String sort;

  /// The search.
  ///
  /// @param more parameters of one command alone, such as the page
  /// @throws yangban.server.problem.Problem where a value cannot be read
  SearchRequest request(SearchParameters parameters, Map<String, String> more) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("q", List.of(String.join(" ", words)));
    all.put("theme", theme);
    all.put("topic", topic);
    all.put("off", off);
    all.put("discipline", discipline);
    all.put("level", level);
    all.put("batch", batch);
    all.put("branchKind", branchKind);
    all.put("university", university);
    all.put("region", region);
    all.put("year", year);
    all.put("docKind", docKind);
    all.put("provenance", provenance);
    all.put("doubtful", List.of(Boolean.toString(doubtful)));
    all.put("site", site);
    if (sort != null) {
      all.put("sort", List.of(sort));
    }
    more.forEach((name, value) -> all.put(name, List.of(value)));
    return parameters.read(all, Set.of()).orThrow();
  }
}
