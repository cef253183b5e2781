package yangban.corpus.understand;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Credit;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.lexicon.CueSort;

/// An article laid out for the readers of this package: title and body folded into one text (the
/// title is its first line), its lines, and every cue that stands in it.
///
/// Readers count in the folded text; [#evidence] and [#span] lead back to the original.
final class Page {
  /// Longer names in credits are those of units.
  private static final int UNIT_NAME = 6;

  private static final int SIGNATURES = 3;

  private final ArticleText article;
  private final Optional<URI> address;
  private final Rules rules;
  private final String body;
  private final String text;
  private final int bodyStart;
  private final Folding.Folded title;
  private final Folding.Folded folded;
  private final List<Line> lines;
  private final Map<CueSort, Finds> found;
  private final Optional<Page> imprint;

  static Page of(ArticleText article, Optional<URI> address, Rules rules) {
    return new Page(
        article, address, rules, Optional.of(ofLines(imprintOf(article), article, rules)));
  }

  /// Lines that stand around an article, laid out as a body of their own.
  static Page ofLines(List<String> lines, ArticleText article, Rules rules) {
    return new Page(asText(lines, article), Optional.empty(), rules, Optional.empty());
  }

  private Page(ArticleText article, Optional<URI> address, Rules rules, Optional<Page> imprint) {
    this.imprint = imprint;
    this.article = article;
    this.address = address;
    this.rules = rules;
    this.body = article.body();
    this.title = rules.folding().fold(article.title().replace('\n', ' '), 0);
    this.folded = rules.folding().fold(body, 0);
    this.text = title.text() + "\n" + folded.text();
    this.bodyStart = title.text().length() + 1;
    this.lines = lines();
    this.found = sorted(rules.cues().find(text));
  }

  private List<Line> lines() {
    List<Line> all = new ArrayList<>();
    int start = bodyStart;
    for (Block block : article.blocks()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      all.add(new Line(all.size(), block.kind(), start, end, text.substring(start, end)));
      start = end + 1;
    }
    return List.copyOf(all);
  }

  private static Map<CueSort, Finds> sorted(List<Found> all) {
    Map<CueSort, List<Found>> lists = new EnumMap<>(CueSort.class);
    all.forEach(f -> lists.computeIfAbsent(f.cue().sort(), s -> new ArrayList<>()).add(f));
    Map<CueSort, Finds> sorted = new EnumMap<>(CueSort.class);
    lists.forEach((sort, list) -> sorted.put(sort, Finds.of(list)));
    return sorted;
  }

  ArticleText article() {
    return article;
  }

  Optional<URI> address() {
    return address;
  }

  /// Title, line feed, body; folded.
  String text() {
    return text;
  }

  /// The folded title.
  String title() {
    return title.text();
  }

  /// Where the body begins in [#text()].
  int bodyStart() {
    return bodyStart;
  }

  /// The body as printed.
  String body() {
    return body;
  }

  /// The cells of a table's row in [#text()]: white space is dropped there, so that the original
  /// tells where they end.
  List<Span> cells(Line row) {
    List<Span> cells = new ArrayList<>();
    int start = row.start();
    for (int at = row.start() + 1; at < row.end(); at++) {
      if (gap(at)
          && body.substring(span(at - 1, at).end(), span(at, at + 1).start()).indexOf('\t') >= 0) {
        cells.add(new Span(start, at));
        start = at;
      }
    }
    cells.add(new Span(start, row.end()));
    return cells;
  }

  /// The body's lines, one per block.
  List<Line> bodyLines() {
    return lines;
  }

  /// Where the last lines begin, in which whoever wrote an article signs it.
  int signatures() {
    int at = Math.max(0, lines.size() - SIGNATURES);
    return lines.isEmpty() ? text.length() : lines.get(at).start();
  }

  /// The cues of one sort.
  Finds found(CueSort sort) {
    return found.getOrDefault(sort, Finds.NONE);
  }

  /// Words of the page, folded as its text is.
  String fold(String words) {
    return rules.folding().fold(words.replace('\n', ' '));
  }

  /// Lines that stand around this article, laid out as a body of their own.
  Page around(List<String> all) {
    return ofLines(all, article, rules);
  }

  /// The article's imprint, laid out as a body of its own; units that signed the article, too, tell
  /// whose it is.
  Page imprint() {
    return imprint.orElse(this);
  }

  boolean isImprint() {
    return imprint.isEmpty();
  }

  private static List<String> imprintOf(ArticleText article) {
    return Stream.concat(
            article.imprint().stream(),
            article.credits().stream().map(Credit::name).filter(n -> n.length() > UNIT_NAME))
        .toList();
  }

  private static ArticleText asText(List<String> lines, ArticleText article) {
    List<Block> blocks =
        lines.stream()
            .map(line -> line.replace('\n', ' ').strip())
            .filter(line -> !line.isEmpty())
            .map(line -> new Block(BlockKind.PARAGRAPH, line))
            .toList();
    return new ArticleText(
        "—",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        blocks,
        article.language(),
        article.charset(),
        article.profile(),
        article.confidence(),
        List.of());
  }

  /// Cues of provenance in the publisher's name.
  List<Found> publisherCues() {
    String publisher = article.publisher().map(Tag::value).orElse("");
    return rules.cues().find(rules.folding().fold(publisher)).stream()
        .filter(f -> f.cue().sort() == CueSort.PROVENANCE)
        .toList();
  }

  /// Whether a character of the original body is a traditional one.
  boolean traditional(char character) {
    return rules.folding().traditional(character);
  }

  SchoolForms schoolForms() {
    return rules.schoolForms();
  }

  boolean inTitle(int at) {
    return at < bodyStart;
  }

  /// Where the text behind a line begins.
  int behind(Line line) {
    return Math.min(line.end() + 1, text().length());
  }

  /// Whether white space was dropped before the character at `at`.
  boolean gap(int at) {
    return at < bodyStart ? title.gaps().get(at) : folded.gaps().get(at - bodyStart);
  }

  /// The stretch of the original title or body that a folded stretch of one of them stands for.
  Span span(int start, int end) {
    Folding.Folded in = inTitle(start) ? title : folded;
    int base = inTitle(start) ? 0 : bodyStart;
    int from = in.origins()[start - base];
    if (end <= start) {
      return new Span(from, from);
    }
    return new Span(from, in.origins()[end - 1 - base] + 1);
  }

  Evidence evidence(int start, int end, String rule, double confidence) {
    boolean inTitle = inTitle(start);
    Span span = span(start, end);
    String quote = span.of(inTitle ? article.title() : body);
    return new Evidence(inTitle ? Place.TITLE : Place.BODY, span, quote, rule, confidence);
  }

  Evidence evidence(Found cue, String rule, double confidence) {
    return evidence(cue.start(), cue.end(), rule, confidence);
  }

  /// The name that stands in a folded stretch: as printed, but in simplified characters.
  String name(int start, int end) {
    String printed = quote(start, end);
    return printed.chars().anyMatch(c -> traditional((char) c))
        ? text.substring(start, end)
        : printed;
  }

  /// The original words of a folded stretch.
  String quote(int start, int end) {
    return span(start, end).of(inTitle(start) ? article.title() : body);
  }
}
