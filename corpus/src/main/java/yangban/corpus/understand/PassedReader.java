package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Level;
import yangban.corpus.Span;
import yangban.corpus.Stage;
import yangban.corpus.understand.RecognitionReader.Candidate;

/// Reads that what was begun has passed where the programme is not named again: `今年3月顺利通过验收`,
/// `2022年期满合格`.
final class PassedReader {
  private static final Pattern PASSED =
      Pattern.compile(
          "通过(?:了)?[^。,;!?\\n]{0,18}(?:验收|期满考核|结项|终期考核|终期评估|建设考核|创建考核)"
              + "|验收合格|验收组?[^,。;]{0,4}评为?(?:了个)?优秀|验收(?:顺利|高分|优秀)?通过|(?:完成|获得?)(?:了)?(?:期满)?验收|验收(?:结果|等次)?(?:为|获得?|达到)优秀"
              + "|(?:顺利|如期|高质量|优秀|年|月|准时|按期)结项|期满(?:考核)?(?:合格|优秀|通过)|(?:顺利|成功|正式)摘牌|考核验收(?:合格|优秀)|转为正式样板|(?:复核|复审|验收组)(?:顺利)?通过");

  /// A page tells of few such days.
  private static final int MOST = 8;

  /// `2023年结项的样板支部`
  private static final int BEHIND = 8;

  private final RecognitionText words;
  private final String text;
  private final RecognitionTerms terms;
  private final Years years;

  PassedReader(RecognitionText words, RecognitionTerms terms, Years years) {
    this.words = words;
    this.text = words.text();
    this.terms = terms;
    this.years = years;
  }

  /// What has passed of what began; what is told as passed already is left alone.
  List<Candidate> read(List<Candidate> candidates) {
    List<Candidate> passed = new ArrayList<>();
    Matcher matcher = PASSED.matcher(text);
    for (int i = 0; i < MOST && matcher.find(); i++) {
      Span words = new Span(matcher.start(), matcher.end());
      if (!business(matcher.group()) && !toldHere(words, candidates)) {
        begun(candidates, words, terms.named(words))
            .filter(b -> !told(b, candidates) && !told(b, passed))
            .ifPresent(b -> passed.add(passed(b, words, candidates)));
      }
    }
    return passed;
  }

  /// Whether what passed is named in the very clause: `通过学校首批样板支部建设验收`.
  private boolean toldHere(Span passed, List<Candidate> candidates) {
    Span clause = Sentences.clause(text, passed.start());
    return candidates.stream()
        .anyMatch(c ->
            c.stage() == Stage.ACCEPTED && c.place() >= clause.start() && c.place() < clause.end());
  }

  private static boolean told(Candidate begun, List<Candidate> candidates) {
    return candidates.stream()
        .anyMatch(c ->
            c.stage() == Stage.ACCEPTED
                && (c.level().isEmpty() || c.level().equals(begun.level()))
                && family(c).equals(family(begun)));
  }

  private static String family(Candidate candidate) {
    return RecognitionMerge.family(candidate.programme());
  }

  private Candidate passed(Candidate begun, Span where, List<Candidate> candidates) {
    Span sentence = words.sentence(where.start());
    return new Candidate(
        where.start(),
        fullName(begun, candidates),
        begun.level(),
        begun.batch(),
        Stage.ACCEPTED,
        true,
        years
            .near(where.start(), years.clauses(where.start(), sentence, 1), Stage.ACCEPTED)
            .or(() ->
                years.near(
                    where.start(), years.clauses(where.start(), sentence, 3), Stage.ACCEPTED)),
        words.evidence(where.start(), where.end(), "passed-sentence", 0.8));
  }

  /// A programme is named in short once it was named in full.
  private static String fullName(Candidate candidate, List<Candidate> all) {
    return all.stream()
        .filter(c -> c.level().equals(candidate.level()))
        .filter(c -> family(c).equals(family(candidate)))
        .map(Candidate::programme)
        .max(Comparator.comparingInt(String::length))
        .orElse(candidate.programme());
  }

  /// What was begun and now passes: what is of the level that examined, else what is named right
  /// behind, else the last before it in its sentence, else the highest.
  private Optional<Candidate> begun(List<Candidate> candidates, Span passed, Optional<Level> by) {
    List<Candidate> begun =
        candidates.stream()
            .filter(c -> c.stage() == Stage.NURTURED && c.level().isPresent())
            .toList();
    Span sentence = words.sentence(passed.start());
    Optional<Candidate> behind =
        begun.stream()
            .filter(c -> c.place() >= passed.end() && c.place() < passed.end() + BEHIND)
            .findFirst();
    Optional<Candidate> last =
        begun.stream()
            .filter(c -> c.place() >= sentence.start() && c.place() < passed.start())
            .max(Comparator.comparingInt(Candidate::place));
    Optional<Candidate> ofLevel =
        by.flatMap(
            level -> begun.stream().filter(c -> c.level().equals(Optional.of(level))).findFirst());
    return ofLevel
        .or(() -> behind)
        .or(() -> last)
        .or(() ->
            // What is told as passed elsewhere is meant again: `通过验收不是终点`.
            candidates.stream().anyMatch(c -> c.stage() == Stage.ACCEPTED)
                ? Optional.empty()
                : begun.stream().min(Comparator.comparing(c -> c.level().orElseThrow())));
  }

  /// Factories and projects pass 验收, too.
  private static boolean business(String words) {
    return words.contains("企业")
        || words.contains("项目")
        || words.contains("工程")
        || words.contains("课题");
  }
}
