package yangban.corpus.understand;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whose the site is that an article stands on, by its imprint and address.
final class OwnSite {

  /// A national stage for what branches send in keeps each under its initials:
  /// `/a/<slug>/230605/1.shtml`.
  private static final Pattern STAGE_PATH = Pattern.compile("^/a/[a-z]{4,}/\\d{6}/\\d+\\.shtml$");

  private static final Set<String> CAMPUS_PROFILES = Set.of("vsb", "webplus", "sudy", "trs");

  private final Page page;
  private final Universities universities;
  private final Folding folding;
  private final Optional<String> host;

  OwnSite(Page page, Rules rules) {
    this.page = page;
    this.universities = rules.universities();
    this.folding = rules.folding();
    this.host = page.address().map(URI::getHost);
  }

  /// Whether it is made with, or addressed as, what schools make their sites with.
  boolean isCampus() {
    return CAMPUS_PROFILES.contains(page.article().profile())
        || page.address()
            .filter(a -> MirrorReader.CAMPUS_PATH.matcher(a.toString()).find())
            .isPresent();
  }

  /// Whether its address is a school's.
  boolean hasSchoolHost() {
    return host.filter(h -> h.endsWith(".edu.cn") || h.endsWith(".edu")).isPresent()
        || schoolOfHost().isPresent();
  }

  /// The school whose address it is.
  Optional<String> schoolOfHost() {
    return host.flatMap(universities::ofHost).map(Universities.University::name);
  }

  /// The school that the imprint names first.
  Optional<String> school() {
    Page imprint = page.imprint();
    return new SchoolNames(imprint, new Names(imprint))
        .mentions().stream()
            .filter(
                m -> !Signs.ofSource(Sentences.line(imprint.text(), m.start()).of(imprint.text())))
            .min((a, b) -> Integer.compare(a.start(), b.start()))
            .map(SchoolNames.Mention::name);
  }

  /// Whether the address is a national stage's.
  boolean isStage() {
    return page.address().map(URI::getPath).filter(p -> STAGE_PATH.matcher(p).find()).isPresent();
  }

  /// Whether a text's 来源 is the site itself, and no school.
  boolean names(String publisher) {
    List<Line> lines = page.imprint().bodyLines();
    return publisher.length() > 2
        && !lines.isEmpty()
        && lines.getFirst().text().contains(folding.fold(publisher));
  }
}
