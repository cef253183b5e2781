package yangban.corpus.extract;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.DateCandidate;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.extract.PageParts.DateClue;

/// When a page was published: candidates with reason and confidence, the surest first.
///
/// What the page prints in its posting line wins over its metadata, both over its address, and the
/// address over nothing. Dates in the text are those of events and never count.
final class Publication {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "/(?<y>20\\d{2})[/-]?(?<m>0[1-9]|1[0-2])[/-]?(?<d>0[1-9]|[12]\\d|3[01])(?=[/_.]|$)"
              + "|/t(?<y2>20\\d{2})(?<m2>0[1-9]|1[0-2])(?<d2>0[1-9]|[12]\\d|3[01])_\\d+"
              + "|/a/[^/]+/(?<y3>\\d{2})(?<m3>0[1-9]|1[0-2])(?<d3>0[1-9]|[12]\\d|3[01])/"
              + "|/(?<y4>20\\d{2})[/-](?<m4>1[0-2]|0?[1-9])[/-](?<d4>[12]\\d|3[01]|0?[1-9])(?=[/_.]|$)");

  private final Optional<URI> address;
  private final List<DateCandidate> candidates = new ArrayList<>();

  Publication(Optional<URI> address) {
    this.address = address;
  }

  /// All candidates, the surest first; of one day, each reason.
  List<DateCandidate> candidates(List<PostingLine> postings, List<DateClue> clues) {
    Optional<DateCandidate> fromAddress = fromAddress();
    for (PostingLine posting : postings) {
      fromPosting(posting, fromAddress);
    }
    for (DateClue clue : clues) {
      DateReader.labelled(clue.text())
          .flatMap(f ->
              complete(f, fromAddress)
                  .map(date ->
                      candidate(date, clue.text(), f.span(), clue.rule(), clue.confidence())))
          .ifPresent(candidates::add);
    }
    fromAddress.ifPresent(candidates::add);
    candidates.sort(
        Comparator.comparingDouble((DateCandidate c) -> c.evidence().confidence()).reversed());
    return candidates.stream().distinct().toList();
  }

  /// No page was published on a day that is farther ahead; one that is nearer may be a clock's
  /// slip.
  private static final int MOST_DAYS_AHEAD = 366;

  /// Whether a page cannot have been published on a day yet.
  static boolean isAhead(LocalDate date, LocalDate today) {
    return date.isAfter(today.plusDays(1));
  }

  /// The day of the surest candidate that is not far ahead, with every reason for it.
  static Optional<Tag<LocalDate>> chosen(List<DateCandidate> all, LocalDate today) {
    List<DateCandidate> candidates =
        all.stream()
            .filter(c ->
                c.evidence().place() == Place.GIVEN
                    || !c.date().isAfter(today.plusDays(MOST_DAYS_AHEAD)))
            .toList();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    LocalDate date = candidates.getFirst().date();
    List<Evidence> evidence =
        candidates.stream()
            .filter(c -> c.date().equals(date))
            .map(DateCandidate::evidence)
            .distinct()
            .toList();
    return Optional.of(new Tag<>(date, evidence));
  }

  private void fromPosting(PostingLine posting, Optional<DateCandidate> fromAddress) {
    if (posting.date().isEmpty()) {
      return;
    }
    DateReader.Found found = posting.date().get();
    double confidence = confidence(posting);
    String rule = posting.dateLabelled() ? "posting-line" : "date-line";
    if (found.repaired()) {
      confidence = 0.7;
      rule = "repaired-posting-line";
    }
    Optional<LocalDate> date = complete(found, fromAddress);
    if (date.isPresent()) {
      candidates.add(candidate(date.get(), posting.text(), found.span(), rule, confidence));
    }
  }

  private static final Pattern UPDATED =
      Pattern.compile("更新|编辑时间|编辑于|修改|最新推荐|updated|modified|reviewed", Pattern.CASE_INSENSITIVE);

  /// When a document was made, which may be days before it is published.
  private static final Pattern SIGNED = Pattern.compile("成文|生成|发文");

  private static final Pattern POSTED =
      Pattern.compile("\\b(?:published|posted)\\b", Pattern.CASE_INSENSITIVE);

  /// A day of change stands below what metadata states as the day of publication.
  private static double confidence(PostingLine posting) {
    if (posting.dateLabelled()) {
      return UPDATED.matcher(posting.dateLabel()).find()
          ? 0.84
          : SIGNED.matcher(posting.dateLabel()).find() ? 0.9 : 0.97;
    }
    if (DateLine.isCalendar(posting.text())) {
      return 0.6;
    }
    if (POSTED.matcher(posting.text()).find()) {
      return 0.95;
    }
    return UPDATED.matcher(posting.text()).find() ? 0.7 : 0.92;
  }

  private static DateCandidate candidate(
      LocalDate date, String text, Span span, String rule, double confidence) {
    return new DateCandidate(
        date,
        new Evidence(Place.PAGE, new Span(0, span.length()), span.of(text), rule, confidence));
  }

  /// The full date; one without a year takes the address's, when both are the same day or nearly.
  private static Optional<LocalDate> complete(
      DateReader.Found found, Optional<DateCandidate> fromAddress) {
    if (found.year() != 0) {
      return found.date();
    }
    return fromAddress
        .map(DateCandidate::date)
        .filter(a -> found.day().isValidYear(a.getYear()))
        .flatMap(a -> {
          LocalDate date = found.day().atYear(a.getYear());
          return Math.abs(date.toEpochDay() - a.toEpochDay()) <= 31
              ? Optional.of(date)
              : Optional.empty();
        });
  }

  private Optional<DateCandidate> fromAddress() {
    if (address.isEmpty()) {
      return Optional.empty();
    }
    String text = address.get().toString();
    Matcher m = ADDRESS.matcher(text);
    while (m.find()) {
      for (String n : new String[] {"", "2", "3", "4"}) {
        if (m.group("y" + n) != null) {
          int year = Integer.parseInt(m.group("y" + n));
          Optional<LocalDate> date =
              date(year < 100 ? 2000 + year : year, m.group("m" + n), m.group("d" + n));
          var span = new Span(m.start("y" + n), m.end("d" + n));
          return date.map(d ->
              new DateCandidate(
                  d, new Evidence(Place.ADDRESS, span, span.of(text), "address", 0.75)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(int year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (java.time.DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
