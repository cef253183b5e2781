package yangban.corpus.understand;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.pattern.SearchPattern;

/// Reads the province-level region of the school: from the table of universities, else from the
/// text where a recognition or an authority of that region is named (`云南省第三批高校党建工作样板支部`,
/// `中共甘肃省委教育工委`), else from the address at the foot of the school's own page. A region that is only
/// visited or mentioned says nothing.
final class RegionReader {
  private final Page page;
  private final Rules rules;
  private final SearchPattern authority;

  RegionReader(Page page, Rules rules) {
    this.page = page;
    this.rules = rules;
    this.authority = rules.regionAuthority();
  }

  /// What a region's name must be followed by: an authority, or the words of a recognition.
  static SearchPattern authority(List<String> regions) {
    return SearchPattern.compile(
        "("
            + String.join("|", regions)
            + ")(?:省|市|(?:壮族|回族|维吾尔)?自治区)?(?:《?第[一二三四五六七八九十]{1,2}批(?:全省|全区|全市)?(?:高校)?党建|级党建|党?委(?!员)|教育厅|教委|教育工委|高教工委|教工委|高校工委"
            + "|(?:第[一二三四五六七八九十]{1,2}批|首批|普通)?(?:全省|全区|全市)?(?:普通)?高校"
            + "|(?:第[一二三四五六七八九十]{1,2}批|首批)?“?(?:全省|新时代)?党建工作?(?:样板|示范|标杆))");
  }

  /// @param schools whether the page is the school's own, so that its foot tells the school's place
  Optional<Tag<String>> read(Optional<Tag<String>> university, boolean schools) {
    return university
        .flatMap(u ->
            rules
                .universities()
                .named(rules.folding().fold(u.value()))
                .map(known -> new Tag<>(known.region(), u.evidence())))
        .or(this::fromText)
        .or(() -> schools ? fromFoot() : Optional.empty());
  }

  private Optional<Tag<String>> fromFoot() {
    Page imprint = page.imprint();
    return imprint.bodyLines().stream()
        .flatMap(l -> foot(imprint, l, rules.places().ofAddress(l.text()), "address-line", 0.8))
        .findFirst()
        .or(() ->
            imprint.bodyLines().stream()
                .flatMap(
                    l -> foot(imprint, l, rules.places().ofFiling(l.text()), "filing-number", 0.7))
                .findFirst());
  }

  private static Stream<Tag<String>> foot(
      Page imprint, Line line, Optional<String> region, String rule, double confidence) {
    String quote = imprint.quote(line.start(), line.end());
    return region.stream()
        .map(r ->
            Tag.of(
                r, new Evidence(Place.PAGE, new Span(0, quote.length()), quote, rule, confidence)));
  }

  private Optional<Tag<String>> fromText() {
    Tally<String, Integer> tally = new Tally<>();
    SearchPattern.Search matcher = authority.matcher(page.text());
    while (matcher.find()) {
      tally.add(matcher.group(1), 1, matcher.start());
    }
    return tally
        .leader(1)
        .map(l ->
            Tag.of(
                l.value(),
                page.evidence(
                    l.witness(), l.witness() + l.value().length(), "region-named", 0.75)));
  }
}
