package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.CreditCandidate;
import yangban.corpus.Surroundings;

/// A page taken apart: where its body is, and what its markup says about it. Nothing is decided
/// yet.
///
/// @param before the lines of the page above the body, in order
/// @param body the lines of the body, with whatever noise stands between them
/// @param after the lines below the body
/// @param titles what the markup names as title
/// @param dates what the markup names as date of publication
/// @param publishers what the markup names as publisher, best first
/// @param sources what class names and metadata call the source, for pages without a label
/// @param sites what the markup calls the site or its owner: metadata and the logo's words
/// @param credits what the markup of a known family names as credits
/// @param authors writers that metadata or class names tell of
/// @param marks what its metadata and hidden links say beside the article
/// @param language of the markup, empty if it states none
/// @param profile whose rules found the body
/// @param confidence that this is the body, 0 to 1
/// @param warnings sentences in Chinese
/// @param border what overrules the rules about single lines; none where a profile knows the body,
///   and for formats without markup
record PageParts(
    List<PageLine> before,
    List<PageLine> body,
    List<PageLine> after,
    List<TitleClue> titles,
    List<DateClue> dates,
    List<String> publishers,
    List<String> sources,
    List<String> sites,
    List<CreditCandidate> credits,
    List<CreditCandidate> authors,
    Surroundings marks,
    String language,
    String profile,
    double confidence,
    List<String> warnings,
    Optional<BorderLines> border) {

  /// @param weight how often such markup is right, 0 to 1
  record TitleClue(String text, String rule, double weight) {}

  /// @param text holds the date
  record DateClue(String text, String rule, double confidence) {}

  PageParts {
    before = List.copyOf(before);
    body = List.copyOf(body);
    after = List.copyOf(after);
    titles = List.copyOf(titles);
    dates = List.copyOf(dates);
    publishers = List.copyOf(publishers);
    sources = List.copyOf(sources);
    sites = List.copyOf(sites);
    credits = List.copyOf(credits);
    authors = List.copyOf(authors);
    warnings = List.copyOf(warnings);
  }

  /// A document without markup: every line may be body.
  static PageParts of(List<PageLine> body, List<TitleClue> titles, String profile) {
    return new PageParts(
        List.of(),
        body,
        List.of(),
        titles,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Surroundings.NONE,
        "",
        profile,
        0.8,
        List.of(),
        Optional.empty());
  }

  /// The same page with another body, whose confidence is halved, and a warning.
  PageParts withBody(List<PageLine> other, String warning) {
    return new PageParts(
        joined(before, body),
        other,
        after,
        titles,
        dates,
        publishers,
        sources,
        sites,
        credits,
        authors,
        marks,
        language,
        profile,
        confidence / 2,
        joined(List.of(warning), warnings),
        Optional.empty());
  }

  /// The same with one more clue to the day, from a script; without one for no words.
  PageParts dated(String date) {
    return date.isEmpty()
        ? this
        : with(joined(dates, List.of(new DateClue(date, "script-date", 0.8))), warnings);
  }

  PageParts warned(List<String> more) {
    return with(dates, joined(more, warnings));
  }

  private PageParts with(List<DateClue> otherDates, List<String> otherWarnings) {
    return new PageParts(
        before,
        body,
        after,
        titles,
        otherDates,
        publishers,
        sources,
        sites,
        credits,
        authors,
        marks,
        language,
        profile,
        confidence,
        otherWarnings,
        border);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
