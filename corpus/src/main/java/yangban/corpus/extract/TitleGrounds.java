package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.TitleCandidate;
import yangban.corpus.extract.PageParts.TitleClue;

/// Tells which places of a page say the title that was chosen, and what others say.
///
/// Places that agree make each other surer: their doubts are multiplied, as if they were
/// independent; since sites fill several from one field, the whole is capped.
final class TitleGrounds {

  private TitleGrounds() {}

  private static final double SUREST = 0.99;

  /// A line of the page that is the title: as often right as a heading's markup.
  private static final double PRINTED = 0.6;

  /// The first line of a text without markup, and its opening words.
  private static final double FIRST_LINE = 0.6;

  private static final double OPENING = 0.2;

  /// Titles beside the chosen one that are told.
  private static final int OTHERS = 4;

  /// @param title as chosen
  /// @param clues what markup and lines offered
  /// @param head the page's first lines
  /// @param found whether a rule chose it; else its own opening words stand for it
  static List<TitleCandidate> of(
      String title, List<TitleClue> clues, List<PageLine> head, boolean found) {
    List<TitleCandidate> agreeing = new ArrayList<>();
    List<TitleCandidate> others = new ArrayList<>();
    Set<String> told = new HashSet<>();
    String wanted = Titles.loose(title);
    for (TitleClue clue : clues) {
      String text = Glyphs.trim(clue.text());
      boolean agrees = !wanted.isEmpty() && Titles.loose(text).contains(wanted);
      if (agrees && told.add(clue.rule())) {
        agreeing.add(candidate(title, text, clue.rule(), clue.weight()));
      } else if (!agrees && !text.isEmpty() && told.add(text)) {
        others.add(candidate(text, text, clue.rule(), clue.weight() / 2));
      }
    }
    head.stream()
        .map(PageLine::text)
        .filter(line -> Titles.loose(line).equals(wanted))
        .findFirst()
        .ifPresent(line -> agreeing.add(candidate(title, line, "printed-title", PRINTED)));
    if (agreeing.isEmpty()) {
      agreeing.add(
          found
              ? candidate(title, title, "first-line", FIRST_LINE)
              : candidate(title, title, "opening-words", OPENING));
    }
    agreeing.sort(surest());
    others.sort(surest());
    List<TitleCandidate> all = new ArrayList<>(withAgreement(agreeing));
    others.stream().limit(OTHERS).forEach(all::add);
    return all;
  }

  private static Comparator<TitleCandidate> surest() {
    return Comparator.comparingDouble((TitleCandidate c) -> c.evidence().confidence()).reversed();
  }

  private static List<TitleCandidate> withAgreement(List<TitleCandidate> agreeing) {
    double doubt = 1;
    for (TitleCandidate each : agreeing) {
      doubt *= 1 - each.evidence().confidence();
    }
    Evidence first = agreeing.getFirst().evidence();
    List<TitleCandidate> all = new ArrayList<>(agreeing);
    all.set(
        0,
        new TitleCandidate(
            agreeing.getFirst().title(),
            new Evidence(
                first.place(),
                first.span(),
                first.quote(),
                first.rule(),
                Math.min(SUREST, 1 - doubt))));
    return all;
  }

  private static TitleCandidate candidate(
      String title, String quote, String rule, double confidence) {
    int at = quote.indexOf(title);
    Span span = at < 0 ? new Span(0, quote.length()) : new Span(at, at + title.length());
    return new TitleCandidate(title, new Evidence(Place.PAGE, span, quote, rule, confidence));
  }
}
