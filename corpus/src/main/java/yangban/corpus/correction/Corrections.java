package yangban.corpus.correction;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yangban.corpus.Article;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Practice;
import yangban.corpus.ShownTitle;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.lexicon.SchoolRegions;

/// Lays corrections over what was read.
///
/// Of several corrections of one field the one made last counts; taking it back brings the one
/// before it to light, and in the end the reading itself. A correction of a practice that the page
/// no longer has changes nothing, and waits for it to come back.
public final class Corrections {

  /// The rule that evidence of a correction names.
  public static final String RULE = "correction";

  /// Whoever reads the day of a correction reads the clocks of Chinese campuses.
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private Corrections() {}

  /// `read` as people corrected it.
  ///
  /// @param all corrections of that article, in any order; withdrawn ones do not count
  public static Article over(Article read, Collection<Correction> all) {
    List<Correction> counting = counting(all);
    if (counting.isEmpty()) {
      return read;
    }
    Draft draft = new Draft(read);
    counting.stream()
        .filter(correction -> movesUniversity(correction, read))
        .forEach(
            correction -> draft.region(SchoolRegions.of(correction.value()), evidence(correction)));
    for (Correction correction : counting) {
      Evidence evidence = evidence(correction);
      Optional<String> practice = correction.target().practiceId();
      if (practice.isPresent()) {
        draft.set(practice.get(), correction.field(), correction.value(), evidence);
      } else {
        draft.set(correction.field(), correction.value(), evidence);
      }
    }
    return draft.build();
  }

  /// A region is known by its university: that of a wrong one is wrong, that of the right one is in
  /// the table or unknown.
  private static boolean movesUniversity(Correction correction, Article read) {
    return correction.field() == CorrectionField.UNIVERSITY
        && !correction
            .value()
            .equals(read.reading().branch().university().map(Tag::value).orElse(""));
  }

  /// The corrections that count: for each field of each target the one made last.
  public static List<Correction> counting(Collection<Correction> all) {
    Map<Object, Correction> byField = new LinkedHashMap<>();
    all.stream()
        .filter(Correction::stands)
        .sorted(Comparator.comparing(Correction::made).thenComparingLong(Correction::number))
        .forEach(each -> byField.put(List.of(each.target(), each.field()), each));
    return List.copyOf(byField.values());
  }

  /// Who said it, when, and why, as evidence for a value.
  public static Evidence evidence(Correction correction) {
    String quote =
        "%s，%s：%s".formatted(correction.who(), MINUTE.format(correction.made()), correction.why());
    return new Evidence(Place.PEOPLE, new Span(0, quote.length()), quote, RULE, 1);
  }

  /// How the corrections of an article stand to what is read now, in their order.
  ///
  /// @param all corrections of the article, withdrawn ones too
  /// @param read the article as it is read now; empty where the store has none
  public static List<CorrectionCase> compare(List<Correction> all, Optional<Article> read) {
    Set<Long> counting = counting(all).stream().map(Correction::number).collect(Collectors.toSet());
    return all.stream().map(each -> compare(each, counting.contains(each.number()), read)).toList();
  }

  private static CorrectionCase compare(
      Correction correction, boolean counts, Optional<Article> read) {
    Optional<String> now = read.flatMap(article -> now(correction, article));
    return new CorrectionCase(
        correction,
        correction.stands() && !counts ? Standing.SUPERSEDED : standing(correction, now),
        now.orElse(""),
        read.map(ShownTitle::of).orElse(""),
        read.flatMap(Article::address),
        correction
            .target()
            .practiceId()
            .flatMap(id -> read.flatMap(article -> practice(article, id)))
            .map(Practice::heading)
            .orElse(""));
  }

  private static Standing standing(Correction correction, Optional<String> now) {
    if (!correction.stands()) {
      return Standing.WITHDRAWN;
    }
    if (now.isEmpty()) {
      return Standing.ADRIFT;
    }
    if (FieldValues.same(now.get(), correction.value())) {
      return Standing.AGREES;
    }
    return FieldValues.same(now.get(), correction.machine()) ? Standing.STANDS : Standing.DISAGREES;
  }

  /// What is read now of what `correction` is about; empty where that is gone.
  public static Optional<String> now(Correction correction, Article read) {
    return now(correction.target(), correction.field(), read);
  }

  /// What is read now of a field; empty where its practice is gone.
  public static Optional<String> now(Target target, CorrectionField field, Article read) {
    return target.practiceId().isEmpty()
        ? Optional.of(FieldValues.of(read, field))
        : practice(read, target.practiceId().get())
            .map(practice -> FieldValues.of(practice, field));
  }

  private static Optional<Practice> practice(Article article, String id) {
    return article.reading().practices().stream()
        .filter(practice -> practice.id().equals(id))
        .findFirst();
  }
}
