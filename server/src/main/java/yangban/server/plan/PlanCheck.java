package yangban.server.plan;

import java.io.IOException;
import java.util.ArrayList;
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
import yangban.corpus.reuse.StandingPhrases;
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

  /// A section of which so much is standing phrases says nothing of its own.
  private static final double SLOGAN = 0.5;

  private @Nullable Understander understander;
  private @Nullable StandingPhrases standing;

  private synchronized StandingPhrases standing() {
    StandingPhrases known = standing;
    if (known == null) {
      known = StandingPhrases.load();
      standing = known;
    }
    return known;
  }

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
      boolean slogan = isSlogan(way);
      if (!slogan) {
        way.themes().forEach(theme -> missing.remove(theme.value()));
      }
      if (sections.size() < MAX_SECTIONS) {
        sections.add(slogan ? slogan(way) : section(way, index));
      }
    }
    return new PlanReport(
        sections,
        ways.isEmpty() ? List.of() : List.copyOf(missing),
        index.stockPhrases(plan, standing().in(plan), STOCK),
        ways.size() - sections.size());
  }

  /// Whether a section is what everybody says and tells of nothing that is done.
  private boolean isSlogan(Practice way) {
    String text = way.text();
    long all = letters(text);
    long stock = standing().in(text).stream().mapToLong(span -> letters(span.of(text))).sum();
    return all > 0 && stock >= SLOGAN * all;
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetterOrDigit).count();
  }

  private static PlanReport.Section slogan(Practice way) {
    return new PlanReport.Section(way.heading(), List.of(), List.of(), List.of(), true);
  }

  private List<Practice> ways(String plan) {
    PlanParts cut = PlanParts.of(plan);
    List<Practice> ways = ways(cut.parts());
    if (cut.whole() && ways.size() <= 1) {
      List<Practice> each = ways(PlanParts.paragraphs(cut.parts().getFirst().lines()));
      return each.size() > ways.size() ? each : ways;
    }
    return ways;
  }

  private List<Practice> ways(List<PlanParts.Part> parts) {
    return parts.stream().flatMap(part -> ways(part.heading(), part.lines()).stream()).toList();
  }

  private List<Practice> ways(String title, List<String> lines) {
    return understander()
        .ways(
            new ArticleText(
                title.substring(0, Math.min(PlanParts.MAX_TITLE, title.length())),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                lines.stream().map(line -> new Block(BlockKind.PARAGRAPH, line)).toList(),
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
    return new PlanReport.Section(way.heading(), themes, topics, index.alike(request), false);
  }
}
