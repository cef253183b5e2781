package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yangban.corpus.Credit;
import yangban.corpus.CreditCandidate;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;

/// Who signs a page: the credits that were chosen, and every line that names anybody.
///
/// What posting lines and the profile's elements name counts; where none of them is a writer, what
/// the lead names in brackets; where there is none either, those whom metadata or a byline names.
/// The confidences put what is printed as a credit above what only a class name calls one; they are
/// an order, not measured shares.
///
/// @param candidates the reasons for what was chosen first, then the others
record Signatures(List<Credit> credits, List<CreditCandidate> candidates) {

  Signatures {
    credits = List.copyOf(credits);
    candidates = List.copyOf(candidates);
  }

  private static final double POSTED = 0.95;
  private static final double LEAD = 0.9;
  private static final double BYLINE = 0.85;

  /// Lines above a body, and in its head, in which a byline may stand.
  private static final int ABOVE = 40;

  private static final int HEAD = 8;

  /// @param postings in their order, the first `above` of them above the text, the others below it
  /// @param body the lines of the text
  static Signatures of(
      List<PostingLine> postings, int above, PageParts parts, List<PageLine> body) {
    List<CreditCandidate> all = new ArrayList<>();
    for (int i = 0; i < postings.size(); i++) {
      String rule = i < above ? "posting-line" : "end-credit";
      all.addAll(candidates(postings.get(i).credits(), postings.get(i).text(), rule, POSTED));
    }
    List<CreditCandidate> marked = parts.credits();
    boolean posted = !all.isEmpty();
    Set<Credit> chosen = new LinkedHashSet<>();
    (posted ? all : marked).forEach(each -> chosen.add(each.credit()));
    choose(marked, chosen);
    List<CreditCandidate> lead = lead(body);
    choose(lead, chosen);
    List<CreditCandidate> named = parts.authors().isEmpty() ? byline(parts) : parts.authors();
    choose(named, chosen);
    List.of(marked, lead, named).forEach(all::addAll);
    List<CreditCandidate> ordered =
        new ArrayList<>(all.stream().filter(each -> chosen.contains(each.credit())).toList());
    all.stream().filter(each -> !chosen.contains(each.credit())).forEach(ordered::add);
    return new Signatures(List.copyOf(chosen), ordered.stream().distinct().toList());
  }

  private static void choose(List<CreditCandidate> more, Set<Credit> chosen) {
    if (Bylines.writers(List.copyOf(chosen)).isEmpty()) {
      more.forEach(each -> chosen.add(each.credit()));
    }
  }

  private static List<CreditCandidate> lead(List<PageLine> body) {
    return Bylines.ofLead(body)
        .map(found -> candidates(found.credits(), found.text(), "lead-byline", LEAD))
        .orElse(List.of());
  }

  private static List<CreditCandidate> byline(PageParts parts) {
    List<PageLine> before = parts.before();
    List<PageLine> head =
        new ArrayList<>(before.subList(Math.max(0, before.size() - ABOVE), before.size()));
    head.addAll(parts.body().subList(0, Math.min(HEAD, parts.body().size())));
    return AuthorNames.byline(head)
        .map(found -> candidates(found.credits(), found.text(), "byline", BYLINE))
        .orElse(List.of());
  }

  /// What one line or value names.
  static List<CreditCandidate> candidates(
      List<Credit> credits, String quote, String rule, double confidence) {
    return credits.stream()
        .map(credit -> {
          int at = quote.indexOf(credit.name());
          Span span =
              at < 0 ? new Span(0, quote.length()) : new Span(at, at + credit.name().length());
          return new CreditCandidate(
              credit, new Evidence(Place.PAGE, span, quote, rule, confidence));
        })
        .toList();
  }
}
