package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import yangban.corpus.DocumentKind;
import yangban.corpus.Practice;
import yangban.corpus.Span;

/// Makes practices of the sections that [Outline] found, or one of the whole article.
final class PracticeReader {
  private static final int TOPICS = 4;

  /// An article of no known kind dwells on a branch if it is this long (UTF-16 code units) and
  /// names it this often.
  private static final int DWELLS = 400;

  private static final int MENTIONS = 3;

  private final Page page;
  private final TopicReader topics;
  private final ThemeReader themes;
  private final PointReader points;
  private final String title;

  /// @param title under which the article is shown
  PracticeReader(Page page, Rules rules, TopicReader topics, List<Heading> headings, String title) {
    this.title = title;
    this.page = page;
    this.topics = topics;
    this.themes = new ThemeReader(page, topics, rules);
    this.points = new PointReader(page, headings);
  }

  /// The practices in the article's order.
  ///
  /// @param articleId what their ids begin with
  List<Practice> read(String articleId, List<Section> sections, DocumentKind kind) {
    PracticeIds ids = new PracticeIds(articleId);
    List<Practice> practices = new ArrayList<>();
    for (Section section : sections) {
      practices.add(practice(ids, section, practices.size() + 1));
    }
    if (practices.isEmpty() && describesWork(kind) && !page.body().isBlank()) {
      practices.add(whole(ids));
    }
    return practices;
  }

  private Practice practice(PracticeIds ids, Section section, int ordinal) {
    Heading heading = section.heading();
    Span words = new Span(heading.start(), heading.end());
    Span text = new Span(section.textStart(), Math.max(section.textStart(), section.end()));
    String printed = page.quote(heading.start(), heading.end()).replace("\n", "");
    Span all = page.span(heading.start(), Math.max(section.end(), heading.end()));
    return new Practice(
        ids.next(printed),
        ordinal,
        printed,
        all,
        page.quote(text.start(), text.end()).strip(),
        themes.themes(words, text),
        topics.topics(
            new Span(words.start(), Math.max(text.end(), words.end())), List.of(words), TOPICS),
        points.under(heading, text));
  }

  /// Experience and theory always describe a way of working; other texts do where they dwell on the
  /// branch.
  private boolean describesWork(DocumentKind kind) {
    return switch (kind) {
      case EXPERIENCE, THEORY -> true;
      case OTHER ->
          page.body().length() >= DWELLS && page.body().split("支部", MENTIONS + 1).length > MENTIONS;
      case REPORT, NOTICE, ROSTER -> false;
    };
  }

  /// An article without headings is one practice, headed by the title under which it is shown.
  private Practice whole(PracticeIds ids) {
    Span words = new Span(0, page.title().length());
    return new Practice(
        ids.next(page.article().title()),
        1,
        title,
        new Span(0, page.body().length()),
        page.body(),
        themes.themes(words, new Span(page.bodyStart(), page.text().length())),
        topics.topics(new Span(0, page.text().length()), List.of(words), TOPICS),
        points.ofBody());
  }
}
