package yangban.corpus.reuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangban.corpus.Article;
import yangban.corpus.Provenance;
import yangban.corpus.Span;
import yangban.corpus.Tag;

/// The sign of a mirror that its own page does not show: the text of an official page, with the
/// name of the school written over.
///
/// The name counts as written over where the words before and after it stand in the copy with other
/// words between them, and the name stands nowhere in the copy. A copy that leaves the sentence
/// out, says 我校 or a short form for the name, misspells it, puts another school's name, or bears an
/// earlier date than the official page shows no such sign; nor does a page of a school's own host.
public final class SwappedSchool {
  /// Below this the copy was rewritten by someone, and names change with the words.
  private static final double LEAST_SHARE = 0.7;

  /// Words around the name by which its place is found again: two words of Chinese.
  private static final int AROUND = 4;

  /// A brand is no longer than this; 北京 and a company's full name have some twenty characters.
  private static final int LONGEST = 24;

  /// What a school calls itself, and is called by those who have named it before.
  private static final Set<String> SELF =
      Set.of("我校", "本校", "学校", "该校", "全校", "我院", "本院", "学院", "该院", "校", "院", "高校");

  private final Article original;
  private final String school;
  private final String words;
  private final Span place;

  private SwappedSchool(Article original, String school, String words, Span place) {
    this.original = original;
    this.school = school;
    this.words = words;
    this.place = place;
  }

  /// The official page.
  Article original() {
    return original;
  }

  /// The name that was written over.
  public String school() {
    return school;
  }

  /// Where what was written over it stands in the body of the copy.
  Span place() {
    return place;
  }

  /// The school of the original, where the article bears its text without its name.
  ///
  /// @param reuses of the article
  public static Optional<SwappedSchool> in(Article article, List<Reuse> reuses) {
    if (isOfSchool(article)) {
      return Optional.empty();
    }
    return reuses.stream()
        .filter(r -> r.original() && r.kind() == ReuseKind.COPY && r.share() >= LEAST_SHARE)
        .map(Reuse::other)
        .filter(o -> o.reading().provenance().value() == Provenance.OFFICIAL)
        .filter(o -> !isBefore(article, o))
        .findFirst()
        .flatMap(original -> replaced(original, article));
  }

  /// An official page of a campus host, or of one that is not known. What is read as official on
  /// another host has the look of a campus page alone, and that is copied as easily as its words.
  private static boolean isOfSchool(Article article) {
    return article.reading().provenance().value() == Provenance.OFFICIAL
        && Site.of(article).map(Site::isCampus).orElse(true);
  }

  private static boolean isBefore(Article one, Article other) {
    Optional<LocalDate> day = ReuseReader.date(other);
    return day.isPresent() && ReuseReader.date(one).filter(d -> d.isBefore(day.get())).isPresent();
  }

  private static Optional<SwappedSchool> replaced(Article original, Article copy) {
    Optional<String> known = original.reading().branch().university().map(Tag::value);
    String there = copy.text().body();
    if (known.isEmpty() || (copy.text().title() + "\n" + there).contains(known.get())) {
      return Optional.empty();
    }
    String school = known.get();
    String body = original.text().body();
    for (int at = body.indexOf(school); at >= 0; at = body.indexOf(school, at + 1)) {
      String before = body.substring(Math.max(0, at - AROUND), at);
      int end = at + school.length();
      String after = body.substring(end, Math.min(body.length(), end + AROUND));
      Optional<Span> place =
          before.length() + after.length() < AROUND + 1
              ? Optional.empty()
              : between(there, before, after);
      Optional<SwappedSchool> found =
          place
              .map(span ->
                  new SwappedSchool(
                      original, school, there.substring(span.start(), span.end()).strip(), span))
              .filter(SwappedSchool::isWrittenOver);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// What stands in a text between two pieces, where it is not longer than a name.
  private static Optional<Span> between(String text, String before, String after) {
    for (int at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
      int start = at + before.length();
      int end = after.isEmpty() ? start : text.indexOf(after, start);
      if (end > start && end - start <= LONGEST) {
        return Optional.of(new Span(start, end));
      }
      if (before.isEmpty() && at > 0) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean isWrittenOver() {
    boolean abbreviated = isWithin(words, school) || isSlip(words, school);
    boolean otherSchool = words.endsWith("大学") || words.endsWith("学院") || words.endsWith("学校");
    boolean sentence = words.codePoints().anyMatch(c -> "，。；：、！？\n".indexOf(c) >= 0);
    return !words.isEmpty() && !SELF.contains(words) && !abbreviated && !otherSchool && !sentence;
  }

  /// Whether one character of the name is another one, as a slip of the pen leaves it.
  private static boolean isSlip(String words, String name) {
    int others = 0;
    for (int i = 0; i < Math.min(words.length(), name.length()); i++) {
      others += words.charAt(i) == name.charAt(i) ? 0 : 1;
    }
    return words.length() == name.length() && others <= 1;
  }

  /// Whether the letters of a short form stand in the full one in this order.
  private static boolean isWithin(String letters, String full) {
    int at = 0;
    for (int i = 0; i < full.length() && at < letters.length(); i++) {
      at += full.charAt(i) == letters.charAt(at) ? 1 : 0;
    }
    return at == letters.length();
  }
}
