package yangban.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yangban.corpus.source.Coverage;
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
  /// @param problems of a file just handed in, in sentences
  public CoverageView of(
      Map<String, Integer> lists, String chosen, Coverage coverage, List<String> problems) {
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
        words.text("coverage.sentence", listed, coverage.covered(), coverage.near()),
        listed == 0 ? 0 : Math.toIntExact(100 * coverage.covered() / listed),
        coverage.lines().stream().map(this::entry).toList(),
        problems,
        words.text("coverage.template"));
  }

  private CoverageView.Entry entry(Coverage.Line line) {
    return switch (line) {
      case Coverage.Line.Covered covered -> entry(covered.entry(), "held", covered.articles());
      case Coverage.Line.Near near -> entry(near.entry(), "near", near.nearest());
      case Coverage.Line.Missing missing -> entry(missing.entry(), "missing", List.of());
    };
  }

  private CoverageView.Entry entry(ShowcaseEntry entry, String state, List<Coverage.Held> found) {
    List<String> meta = new ArrayList<>();
    entry.level().map(words::label).ifPresent(meta::add);
    entry.batch().stream().mapToObj(n -> words.text("coverage.batch", n)).forEach(meta::add);
    return new CoverageView.Entry(
        entry.university(),
        entry.branch(),
        meta,
        state,
        words.text("coverage." + state),
        found.stream()
            .map(held -> new Frame.Link(whole(held), "/articles/" + held.articleId()))
            .toList());
  }

  private static String whole(Coverage.Held held) {
    return held.university().orElse("") + held.college().orElse("") + held.name();
  }
}
