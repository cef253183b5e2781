package yangban.corpus.understand;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.DocumentKind;
import yangban.corpus.Span;
import yangban.corpus.understand.BranchNames.Mention;
import yangban.corpus.understand.SeveralBranches.Told;

/// Reads which branch an article is about.
///
/// Of the names in the text ([BranchNames]) the one named most, and first, is the article's. A
/// longer form of the same name wins over its shortened one.
final class BranchReader {
  private static final int SEVERAL = 3;

  /// What a name needs: to stand in the title or the lead, to be numbered, or to come again.
  private static final double ENOUGH = 1.3;

  private final Page page;
  private final String text;
  private final BranchNames names;

  BranchReader(Page page, BranchNames names) {
    this.page = page;
    this.text = page.text();
    this.names = names;
  }

  /// The branch's name as it stands in the text, in its longest form.
  Optional<Span> name() {
    Map<String, Mention> all = new LinkedHashMap<>();
    for (Mention mention : names.mentions()) {
      all.merge(mention.span().of(text), mention, Mention::and);
    }
    return all.values().stream()
        .filter(m -> total(m, all) >= ENOUGH)
        .max(Comparator.comparingDouble(m -> total(m, all)))
        .map(m -> m.span());
  }

  /// Where the text names branches, in order.
  List<Span> named() {
    return names.mentions().stream().map(m -> m.span()).toList();
  }

  /// Whether a report lets several branches speak and is about none of them: three names or more,
  /// none of them in title or lead.
  boolean manyVoices(DocumentKind kind) {
    boolean early = named().stream().anyMatch(n -> n.start() < page.bodyStart() + BranchNames.LEAD);
    return kind == DocumentKind.REPORT && !early && distinct().size() >= SEVERAL;
  }

  /// The different branches, where each is named first.
  private List<Span> distinct() {
    Map<String, Span> first = new LinkedHashMap<>();
    named().forEach(n -> first.putIfAbsent(n.of(text), n));
    return List.copyOf(first.values());
  }

  /// Who an article is about that gives titles or calls to apply: several branches, or any.
  Optional<Told> several(DocumentKind kind) {
    return new SeveralBranches(page)
        .told(kind, distinct())
        .or(() ->
            kind == DocumentKind.REPORT && listedInLead()
                ? Optional.of(Told.several(distinct()))
                : Optional.empty());
  }

  /// Whom a report without a branch of its own brings together, or lets speak.
  Optional<Told> together(DocumentKind kind) {
    return new SeveralBranches(page)
        .together(kind)
        .or(() -> manyVoices(kind) ? Optional.of(Told.several(distinct())) : Optional.empty());
  }

  /// Whether news of titles lists two branches or more in its lead and none of them in its title:
  /// `我校甲党支部、乙党支部通过…验收`.
  private boolean listedInLead() {
    if (!WON.matcher(page.title()).find()) {
      return false;
    }
    List<Span> early =
        named().stream().filter(n -> n.start() < page.bodyStart() + BranchNames.LEAD).toList();
    if (early.size() < 2 || page.inTitle(early.getFirst().start())) {
      return false;
    }
    Span first = early.get(0);
    Span second = early.get(1);
    String between = text.substring(first.end(), Math.max(first.end(), second.start()));
    return ENUMERATED.matcher(between).matches() && !first.of(text).equals(second.of(text));
  }

  private static final Pattern WON = Pattern.compile("通过|入选|获|验收|立项|公布|上榜|表彰|喜报");

  /// What stands between two branches of a list: the unit that the second belongs to.
  private static final Pattern ENUMERATED = Pattern.compile("(?:[、和及]|以及)[^。,;:!?\\n]{0,24}");

  /// Whether an article about several branches gives them a title.
  boolean given(DocumentKind kind) {
    return new SeveralBranches(page).given(kind) || (kind == DocumentKind.REPORT && listedInLead());
  }

  /// Own weight, and that of the names that are a shortened form of this one.
  private double total(Mention mention, Map<String, Mention> all) {
    String name = mention.span().of(text);
    double total = mention.weight() + Math.min(name.length(), 14) * 0.06;
    for (Map.Entry<String, Mention> other : all.entrySet()) {
      if (!other.getKey().equals(name) && shortens(other.getKey(), name)) {
        total += other.getValue().weight();
      }
    }
    return total;
  }

  /// Whether the characters of `other` stand in `name` in their order.
  static boolean shortens(String other, String name) {
    if (other.length() >= name.length()) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < name.length() && at < other.length(); i++) {
      at += name.charAt(i) == other.charAt(at) ? 1 : 0;
    }
    return at == other.length();
  }
}
