package yangban.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yangban.corpus.source.Coverage;
import yangban.corpus.source.CoverageChoice;
import yangban.corpus.source.ShowcaseEntry;
import yangban.web.Messages;

/// Lays out which of the branches on published lists are held.
public final class CoverageViews {

  private final Messages words;

  public CoverageViews(Labels labels) {
    this.words = labels.words();
  }

  /// The screen of one list.
  ///
  /// @param lists each with how many branches it names
  /// @param chosen the one that is shown; empty where there is none
  /// @param choices what people said of names that come near each other
  /// @param titles the title of an article by its id, where there is one
  /// @param problems of a file just handed in, in sentences
  public CoverageView of(
      Map<String, Integer> lists,
      String chosen,
      Coverage coverage,
      List<CoverageChoice> choices,
      Function<String, Optional<String>> titles,
      List<String> problems) {
    List<CorrectionListView.Tab> tabs = new ArrayList<>();
    lists.forEach((name, count) ->
        tabs.add(
            new CorrectionListView.Tab(
                name,
                "/sources/coverage?list=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                count,
                name.equals(chosen))));
    int listed = coverage.listed();
    return new CoverageView(
        tabs,
        chosen,
        words.text(
            coverage.near() == 0 ? "coverage.sentence.settled" : "coverage.sentence",
            listed,
            coverage.covered(),
            coverage.near()),
        listed == 0 ? 0 : Math.toIntExact(100 * coverage.covered() / listed),
        coverage.lines().stream()
            .map(line ->
                entry(
                    line,
                    choices.stream().filter(choice -> choice.isOf(line.entry())).toList(),
                    titles))
            .toList(),
        problems,
        words.text("coverage.template"));
  }

  private CoverageView.Entry entry(
      Coverage.Line line, List<CoverageChoice> choices, Function<String, Optional<String>> titles) {
    ShowcaseEntry entry = line.entry();
    List<String> meta = new ArrayList<>();
    entry.level().map(words::label).ifPresent(meta::add);
    entry.batch().stream().mapToObj(n -> words.text("coverage.batch", n)).forEach(meta::add);
    String state = state(line);
    return new CoverageView.Entry(
        entry.university(),
        entry.branch(),
        meta,
        state,
        words.text("coverage." + state),
        found(line, choices, titles));
  }

  private static String state(Coverage.Line line) {
    return switch (line) {
      case Coverage.Line.Covered _ -> "held";
      case Coverage.Line.Near _ -> "near";
      case Coverage.Line.Missing _ -> "missing";
    };
  }

  private static List<Coverage.Held> branches(Coverage.Line line) {
    return switch (line) {
      case Coverage.Line.Covered covered -> covered.articles();
      case Coverage.Line.Near near -> near.nearest();
      case Coverage.Line.Missing _ -> List.of();
    };
  }

  /// Each branch once, with its articles; then those that a person said are others.
  private static List<CoverageView.Found> found(
      Coverage.Line line, List<CoverageChoice> choices, Function<String, Optional<String>> titles) {
    Map<String, List<Frame.Link>> articles = new LinkedHashMap<>();
    for (Coverage.Held held : branches(line)) {
      List<Frame.Link> links = articles.computeIfAbsent(held.key(), _ -> new ArrayList<>());
      String title = titles.apply(held.articleId()).orElseGet(held::name);
      // Reposts have the title of what they repeat; the article itself tells of its copies.
      if (links.stream().noneMatch(link -> link.text().equals(title))) {
        links.add(new Frame.Link(title, "/articles/" + held.articleId()));
      }
    }
    List<CoverageView.Found> found = new ArrayList<>();
    boolean near = line instanceof Coverage.Line.Near;
    articles.forEach((key, links) -> {
      boolean said = choices.stream().anyMatch(each -> each.same() && each.held().equals(key));
      found.add(new CoverageView.Found(name(key), key, near ? "open" : said ? "said" : "", links));
    });
    choices.stream()
        .filter(choice -> !choice.same())
        .forEach(choice ->
            found.add(
                new CoverageView.Found(name(choice.held()), choice.held(), "refused", List.of())));
    return found;
  }

  private static String name(String key) {
    return key.replace("|", "");
  }
}
