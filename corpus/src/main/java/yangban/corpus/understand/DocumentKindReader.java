package yangban.corpus.understand;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Coded;
import yangban.corpus.DocumentKind;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.lexicon.CueSort;

/// Reads what sort of text an article is, by words in its title, its lead and its body, each
/// counted once or twice, and by how it tells ([KindSigns]); how far each of these says something
/// was learned from gold ([GramModel], `KindLearning`). One reader reads one page.
///
/// Measured (session 7, pages left out of learning): see `KindSignsTest`.
final class DocumentKindReader {
  private static final int LEAD = 200;

  /// Articles of this genre are experience articles unless something else is said.
  private static final double PRIOR = 1.6;

  /// What never says 党 is not of this genre, and the prior does not hold for it.
  private static final char PARTY = '党';

  /// What each heading of a scheme says for an experience article.
  private static final double HEADING = 0.35;

  private static final int MOST_HEADINGS = 5;

  /// A day in the first words of the lead says as much as 举办 in the title does.
  private static final double EVENT_DAY = 1.8;

  /// Longest label of a speaker: `记者：`.
  private static final int LABEL = 3;

  private static final int EVENT_REACH = 50;
  private static final double SALUTATION = 2.5;

  private static final Pattern DAY =
      Pattern.compile("(?<![至从自到—-])(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?![至起以-])");
  private static final Pattern LETTER =
      Pattern.compile(
          "(?!各|全)[^。,;]{2,12}(?:同志|同学|老师|朋友|书记|们|先生|女士|战友|学长|学姐|学弟|学妹|您好|你好)[:!]?(?<=[:!])");

  private static final double LEAST_SURE = 0.3;
  private static final double MOST_SURE = 0.95;

  private final Page page;
  private final GramModel model;
  private final Map<DocumentKind, Double> scores = new EnumMap<>(DocumentKind.class);
  private final Map<String, Double> places = new HashMap<>();
  private final Map<DocumentKind, Found> strongest = new EnumMap<>(DocumentKind.class);
  private final Map<DocumentKind, Span> structure = new EnumMap<>(DocumentKind.class);

  DocumentKindReader(Page page, Rules rules) {
    this.page = page;
    this.model = rules.kindSigns();
  }

  Tag<DocumentKind> read(int headings) {
    weigh(headings);
    GramModel.Verdict verdict = model.judge(signs(headings));
    Optional<Span> list = list();
    list.ifPresent(l -> structure.put(DocumentKind.ROSTER, l));
    DocumentKind best = list.isPresent() ? DocumentKind.ROSTER : likeliest(verdict);
    double likely = 1 / (1 + Math.exp(-verdict.logit(best.code())));
    double confidence = Math.clamp(likely, LEAST_SURE, MOST_SURE);
    Found found = strongest.get(best);
    Span shape = structure.get(best);
    if (shape != null && (found == null || found.cue().weight() < EVENT_DAY)) {
      return Tag.of(best, page.evidence(shape.start(), shape.end(), "kind-words", confidence));
    }
    return found == null
        ? Tag.of(best, whole(confidence))
        : Tag.of(best, page.evidence(found, "kind-words", confidence));
  }

  private DocumentKind likeliest(GramModel.Verdict verdict) {
    DocumentKind best =
        Arrays.stream(DocumentKind.values())
            .max(Comparator.comparingDouble(kind -> said(verdict, scores, kind)))
            .orElseThrow();
    boolean foreign = best == DocumentKind.EXPERIENCE && page.text().indexOf(PARTY) < 0;
    return foreign ? DocumentKind.OTHER : best;
  }

  /// What was learned, and what the words say by themselves where a text is unlike those learned
  /// from.
  static double said(
      GramModel.Verdict verdict, Map<DocumentKind, Double> scores, DocumentKind kind) {
    return verdict.logit(kind.code()) + WORDS * Math.min(scores.getOrDefault(kind, 0.0), MOST_SAID);
  }

  /// Right on pages left out of learning: .942; with nothing .940, with .15 .948, with .3 .942
  /// (session 7).
  private static final double WORDS = 0.5;

  private static final double MOST_SAID = 8;

  /// The signs from which the kind is told.
  Map<String, Double> signsAlone(int headings) {
    weigh(headings);
    return signs(headings);
  }

  /// What the words say for each kind; known once the reader has read.
  Map<DocumentKind, Double> scores() {
    return Map.copyOf(scores);
  }

  private Map<String, Double> signs(int headings) {
    return new KindSigns(page).of(scores, places, headings);
  }

  /// Sums up what the words of each kind say in their places.
  private void weigh(int headings) {
    Map<String, Integer> seen = new HashMap<>();
    boolean ofParty = page.text().indexOf(PARTY) >= 0;
    scores.put(
        ofParty ? DocumentKind.EXPERIENCE : DocumentKind.OTHER,
        PRIOR + HEADING * Math.min(headings, MOST_HEADINGS));
    for (Found found : page.found(CueSort.KIND)) {
      String[] value = found.cue().value().split("/", 2);
      DocumentKind kind = Coded.of(DocumentKind.class, value[0]).orElseThrow();
      if (stands(found, value[1]) && !insideSentence(found) && !habit(found)) {
        int times = seen.merge(found.cue().value() + found.cue().words(), 1, Integer::sum);
        if (times <= 2) {
          double said = found.cue().weight() / times;
          scores.merge(kind, said, Double::sum);
          places.merge(kind.code() + ":" + value[1], said, Double::sum);
          strongest.merge(kind, found, (a, b) -> b.cue().weight() > a.cue().weight() ? b : a);
        }
      }
    }
    eventDay().ifPresent(e -> add(DocumentKind.REPORT, EVENT_DAY, e));
    salutation().ifPresent(e -> add(DocumentKind.OTHER, SALUTATION, e));
  }

  private void add(DocumentKind kind, double score, Span where) {
    scores.merge(kind, score, Double::sum);
    structure.put(kind, where);
  }

  /// The day on which something took place, at the beginning of the lead: reports begin so.
  private Optional<Span> eventDay() {
    int end = Math.min(page.text().length(), page.bodyStart() + EVENT_REACH);
    Matcher day = DAY.matcher(page.text()).region(page.bodyStart(), end);
    return day.find() ? Optional.of(new Span(day.start(), day.end())) : Optional.empty();
  }

  /// A notice that publishes a list of branches is that list: `关于公布…名单的通知`.
  private Optional<Span> list() {
    boolean notice = scores.getOrDefault(DocumentKind.NOTICE, 0.0) > 0;
    return notice && new SeveralBranches(page).listed()
        ? Optional.of(new Span(0, Math.max(1, page.title().length())))
        : Optional.empty();
  }

  /// The first line of a letter: `守真同志：`. Notices call on units instead.
  private Optional<Span> salutation() {
    return page.bodyLines().stream()
        .filter(l -> !l.text().isEmpty())
        .findFirst()
        .filter(l -> LETTER.matcher(l.text()).matches())
        .map(l -> new Span(l.start(), l.end()));
  }

  /// `评委问：` is no interview: a label with a colon counts at the beginning of a line only.
  private boolean insideSentence(Found found) {
    boolean label = found.cue().words().endsWith(":") && found.length() <= LABEL;
    return label && !page.inTitle(found.start()) && page.text().charAt(found.start() - 1) != '\n';
  }

  /// `每月第一个周五下午`: no day of the news.
  private boolean habit(Found found) {
    int clause = Sentences.clause(page.text(), found.start()).start();
    return HOURS.contains(found.cue().words())
        && page.text().substring(clause, found.start()).indexOf('每') >= 0;
  }

  private static final List<String> HOURS = List.of("上午", "下午", "晚上");

  private boolean stands(Found found, String place) {
    return switch (place) {
      case "title" -> page.inTitle(found.start());
      case "lead" -> !page.inTitle(found.start()) && found.end() <= page.bodyStart() + LEAD;
      default -> !page.inTitle(found.start());
    };
  }

  /// No word tells the kind: the genre's usual one, with the title as what was looked at.
  private Evidence whole(double confidence) {
    String title = page.article().title();
    return new Evidence(
        Place.TITLE, new Span(0, title.length()), title, "usual-kind", Math.min(confidence, 0.5));
  }
}
