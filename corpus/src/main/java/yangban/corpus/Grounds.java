package yangban.corpus;

import java.util.List;

/// Why title and credits of a text are believed; every reason for one value stands by itself.
///
/// @param title the chosen title's reasons first, the strongest at the head, then other titles that
///   the page offers
/// @param credits the chosen credits' reasons first, then those of names that were passed over
public record Grounds(List<TitleCandidate> title, List<CreditCandidate> credits) {

  /// Nothing is known, as of texts that were kept before reasons were.
  public static final Grounds NONE = new Grounds(List.of(), List.of());

  public Grounds {
    title = List.copyOf(title);
    credits = List.copyOf(credits);
  }

  /// The reasons for a title, empty for one that people wrote.
  public List<Evidence> ofTitle(String chosen) {
    return title.stream()
        .filter(each -> each.title().equals(chosen))
        .map(TitleCandidate::evidence)
        .toList();
  }

  /// The reasons for a credit.
  public List<Evidence> of(Credit chosen) {
    return credits.stream()
        .filter(each -> each.credit().equals(chosen))
        .map(CreditCandidate::evidence)
        .toList();
  }
}
