package yangban.server.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Practice;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.corpus.understand.Understander;
import yangban.indexer.search.AlikeRequest;
import yangban.indexer.search.PracticeIndex;

/// Reads a plan as an article is read, and finds practices like each of its sections. Thread-safe.
public final class PlanCheck {

  /// A plan of a year has three to five thousand characters; longer texts are books.
  public static final int MAX_CHARS = 20_000;

  /// A report of more is not read.
  public static final int MAX_SECTIONS = 20;

  /// Practices for each section.
  private static final int ALIKE = 3;

  private static final int STOCK = 20;

  /// A first line of more is no title.
  private static final int MAX_TITLE = 40;

  private @Nullable Understander understander;

  /// Its rules take half a second to load, and most servers are never asked: at the first plan.
  private synchronized Understander understander() {
    Understander known = understander;
    if (known == null) {
      known = Understander.load();
      understander = known;
    }
    return known;
  }

  /// Lays `plan` beside the practices of `index`.
  ///
  /// @param plan as pasted, at most [#MAX_CHARS] UTF-16 code units
  public PlanReport check(String plan, PracticeIndex index) throws IOException {
    if (plan.length() > MAX_CHARS) {
      throw new IllegalArgumentException("plan over %d characters".formatted(MAX_CHARS));
    }
    List<Practice> ways = ways(plan);
    Set<Theme> missing = EnumSet.allOf(Theme.class);
    List<PlanReport.Section> sections = new ArrayList<>();
    for (Practice way : ways) {
      way.themes().forEach(theme -> missing.remove(theme.value()));
      if (sections.size() < MAX_SECTIONS) {
        sections.add(section(way, index));
      }
    }
    return new PlanReport(
        sections,
        ways.isEmpty() ? List.of() : List.copyOf(missing),
        index.stockPhrases(plan, STOCK),
        ways.size() - sections.size());
  }

  private List<Practice> ways(String plan) {
    List<String> lines =
        Arrays.stream(plan.split("\\R"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    boolean titled = lines.size() > 1 && lines.getFirst().length() <= MAX_TITLE;
    List<Block> blocks =
        lines.stream()
            .skip(titled ? 1 : 0)
            .map(line -> new Block(BlockKind.PARAGRAPH, line))
            .toList();
    String title = lines.getFirst();
    return understander()
        .ways(
            new ArticleText(
                title.substring(0, Math.min(MAX_TITLE, title.length())),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                blocks,
                "zh-Hans",
                "UTF-8",
                "plan",
                1,
                List.of()));
  }

  private static PlanReport.Section section(Practice way, PracticeIndex index) throws IOException {
    List<Theme> themes = way.themes().stream().map(Tag::value).toList();
    List<String> topics = way.topics().stream().map(Tag::value).toList();
    AlikeRequest request =
        new AlikeRequest(
            way.heading(), way.text(), Set.of(), topics, Optional.empty(), Set.of(), ALIKE);
    return new PlanReport.Section(way.heading(), themes, topics, index.alike(request));
  }
}
