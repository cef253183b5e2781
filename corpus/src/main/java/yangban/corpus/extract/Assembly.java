package yangban.corpus.extract;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.DateCandidate;
import yangban.corpus.Evidence;
import yangban.corpus.Grounds;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.TitleCandidate;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Extraction.Rejected;
import yangban.corpus.extract.PageParts.DateClue;
import yangban.corpus.extract.PageParts.TitleClue;

/// Decides title, date, publisher, credits and body of a page that was taken apart, whatever its
/// format.
final class Assembly {

  private static final String PUT = "网页里夹有与文章无关的广告文字（如博彩、贷款推广），没有收入正文；网页可能被篡改过。";
  private static final String HIDDEN = "网页里藏有看不见的广告链接（如博彩推广），没有收入正文；网页可能被篡改过。";

  /// Lines above and below a body in which a posting line or credits may stand.
  private static final int AROUND = 40;

  private final ExtractLimits limits;

  /// The mainland has one time zone.
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Language languages;
  private final Clock clock;

  Assembly(ExtractLimits limits, Language languages, Clock clock) {
    this.clock = clock;
    this.limits = limits;
    this.languages = languages;
  }

  Extraction article(Given given, PageParts parts, Optional<URI> address, String charset)
      throws RejectedException {
    check(parts.body());
    List<PageLine> head = head(parts);
    List<TitleClue> clues = clues(parts, head);
    Optional<String> title = title(given, clues, head);
    BodyTrim trim = BodyTrim.of(parts.body(), title);
    String named = trim.title();
    List<PageLine> lines = parts.border().map(border -> border.decided(trim)).orElseGet(trim::body);
    String shown = named;
    List<PageLine> page = new ArrayList<>(parts.before());
    page.addAll(parts.body());
    page.addAll(parts.after());
    Optional<Rejected> rejected = Judge.judge(shown, page, lines);
    if (rejected.isPresent()) {
      return rejected.get();
    }
    Uncut uncut = Uncut.of(lines, shown);
    List<Block> blocks = BodyShape.blocks(uncut.lines());
    List<PostingLine> above = above(parts, trim);
    List<PostingLine> postings = new ArrayList<>(above);
    postings.addAll(trim.closing());
    postings.addAll(below(parts));
    Signatures signatures = Signatures.of(postings, above.size(), parts, lines);
    List<String> warnings = new ArrayList<>(parts.warnings());
    boolean put =
        !uncut.cut().isEmpty() || page.stream().anyMatch(line -> Advertising.is(line.text()));
    boolean hidden = parts.marks().hidden().stream().anyMatch(AdvertisingWords::isNamed);
    if ((put || hidden) && !AdvertisingWords.isAbout(shown, lines)) {
      warnings.add(put ? PUT : HIDDEN);
    }
    if (shown.isEmpty()) {
      shown = opening(blocks);
      warnings.add("没有找到标题，暂用正文开头代替。");
    }
    List<TitleCandidate> grounds =
        given.title().filter(shown::equals).isPresent()
            ? List.of(new TitleCandidate(shown, Evidence.given(shown)))
            : TitleGrounds.of(shown, clues, head, !named.isEmpty());
    List<DateCandidate> dates = dates(given, postings, parts, lines, address);
    LocalDate today = LocalDate.now(clock.withZone(ZONE));
    Optional<Tag<LocalDate>> published = Publication.chosen(dates, today);
    Optional<LocalDate> ahead =
        dates.stream()
            .map(DateCandidate::date)
            .filter(date -> Publication.isAhead(date, today))
            .findFirst();
    if (ahead.isPresent() && published.map(Tag::value).filter(ahead.get()::equals).isEmpty()) {
      warnings.add("网页所印的日期 %s 还没有到，没有当作发布日期。".formatted(ahead.get()));
    } else if (ahead.isPresent()) {
      warnings.add("发布日期 %s 还没有到，请核对。".formatted(ahead.get()));
    } else if (published.isEmpty()) {
      warnings.add("没有找到发布日期。");
    }
    String body = String.join("\n", blocks.stream().map(Block::text).toList());
    var text =
        new ArticleText(
            shown,
            published,
            publisher(given, postings, parts, lines),
            Imprint.of(parts, lines, shown),
            signatures.credits(),
            blocks,
            languages.of(body, parts.language()),
            charset,
            parts.profile(),
            parts.confidence(),
            warnings,
            new Grounds(grounds, signatures.candidates()),
            Around.of(parts, lines, uncut.cut(), shown));
    return new Extracted(text, address, dates);
  }

  /// The lines of a body free of the clauses that others put into them to advertise.
  ///
  /// @param cut those clauses
  private record Uncut(List<PageLine> lines, List<String> cut) {

    static Uncut of(List<PageLine> lines, String title) {
      List<PageLine> clean = new ArrayList<>();
      List<String> cut = new ArrayList<>();
      for (PageLine line : lines) {
        Advertising.Cut parted = Advertising.cut(line.text());
        if (parted.cut().isEmpty()) {
          clean.add(line);
        } else {
          cut.addAll(parted.cut());
          if (!parted.text().isBlank()) {
            clean.add(line.withText(Glyphs.trim(parted.text())));
          }
        }
      }
      boolean kept = cut.isEmpty() || clean.isEmpty() || AdvertisingWords.isAbout(title, lines);
      return kept ? new Uncut(lines, List.of()) : new Uncut(clean, cut);
    }
  }

  private static List<PageLine> head(PageParts parts) {
    List<PageLine> head = new ArrayList<>(parts.before());
    head.addAll(parts.body().subList(0, Math.min(6, parts.body().size())));
    return head;
  }

  private static List<TitleClue> clues(PageParts parts, List<PageLine> head) {
    List<TitleClue> clues = new ArrayList<>(parts.titles());
    if (!parts.titles().isEmpty()) {
      clues.addAll(TitleLines.abovePosting(head, parts.titles()));
    }
    return clues;
  }

  private static Optional<String> title(Given given, List<TitleClue> clues, List<PageLine> head) {
    return given
        .title()
        .filter(t -> !t.isBlank())
        .or(() -> Titles.choose(clues, head).map(TitleClue::text));
  }

  /// The body of a page with what the rules made of each of its lines, as lines are judged by.
  static BodyTrim trim(PageParts parts) {
    List<PageLine> head = head(parts);
    return BodyTrim.of(parts.body(), title(Given.NOTHING, clues(parts, head), head));
  }

  private void check(List<PageLine> lines) throws RejectedException {
    if (lines.size() > limits.maxBlocks()) {
      throw new RejectedException(
          RejectionKind.TOO_LARGE, "正文超过 %d 段，不像一篇文章；请拆分后再导入。".formatted(limits.maxBlocks()));
    }
    for (PageLine line : lines) {
      if (line.text().length() > limits.maxBlockChars()) {
        throw new RejectedException(
            RejectionKind.TOO_LARGE,
            "有一段超过 %d 字，不像文章正文；请分段后再导入。".formatted(limits.maxBlockChars()));
      }
    }
  }

  private static String opening(List<Block> blocks) {
    String first = blocks.getFirst().text();
    int end = first.offsetByCodePoints(0, Math.min(30, first.codePointCount(0, first.length())));
    return first.substring(0, end).replace('\t', ' ').strip();
  }

  /// The posting lines above the text: those nearest to the body first, then those in its head.
  private static List<PostingLine> above(PageParts parts, BodyTrim trim) {
    List<PostingLine> postings = new ArrayList<>();
    List<PageLine> before = parts.before();
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - AROUND); i--) {
      PageLine line = before.get(i);
      boolean alone = i + 1 < before.size() && PostingLabels.isAlone(line.text());
      Optional<PostingLine> posting =
          alone
              ? PostingLine.of(line.text() + "：" + before.get(i + 1).text())
              : PostingLine.of(line);
      posting.ifPresent(postings::add);
    }
    postings.addAll(trim.postings());
    return postings;
  }

  private static List<PostingLine> below(PageParts parts) {
    List<PostingLine> postings = new ArrayList<>();
    int below = 0;
    for (PageLine line : parts.after()) {
      if (below++ > AROUND || Noise.isComments(line.text())) {
        break;
      }
      PostingLine.of(line)
          .filter(p -> p.dateLabelled() || !p.credits().isEmpty())
          .ifPresent(postings::add);
    }
    return postings;
  }

  private static List<DateCandidate> dates(
      Given given,
      List<PostingLine> postings,
      PageParts parts,
      List<PageLine> lines,
      Optional<URI> address) {
    if (given.published().isPresent()) {
      LocalDate date = given.published().get();
      return List.of(new DateCandidate(date, Evidence.given(date.toString())));
    }
    List<DateClue> clues = new ArrayList<>(parts.dates());
    clues.addAll(TextDates.of(lines, parts.after()));
    return new Publication(address).candidates(postings, clues);
  }

  private static Optional<Tag<String>> publisher(
      Given given, List<PostingLine> postings, PageParts parts, List<PageLine> lines) {
    if (given.publisher().isPresent()) {
      return given.publisher().map(name -> Tag.of(name, Evidence.given(name)));
    }
    if (!parts.publishers().isEmpty()) {
      return Optional.of(tag(parts.publishers().getFirst(), "profile-publisher", 0.97));
    }
    return postings.stream()
        .flatMap(posting -> posting.publisher().stream())
        .findFirst()
        .map(name -> tag(name, "posting-line", 0.95))
        .or(() -> parts.sources().stream().findFirst().map(name -> tag(name, "source-class", 0.8)))
        .or(() ->
            Periodical.of(parts, lines, parts.marks().heading())
                .map(found -> tag(found.name(), found.words(), "periodical", 0.85)));
  }

  private static Tag<String> tag(String name, String rule, double confidence) {
    return tag(name, name, rule, confidence);
  }

  /// @param words in which the page prints the name
  private static Tag<String> tag(String name, String words, String rule, double confidence) {
    return Tag.of(
        name, new Evidence(Place.PAGE, new Span(0, words.length()), words, rule, confidence));
  }
}
