package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.Level;
import yangban.corpus.Span;
import yangban.corpus.Stage;
import yangban.corpus.pattern.SearchPattern;
import yangban.corpus.understand.RecognitionReader.Candidate;

/// Reads that what was begun has passed where the programme is not named again: `今年3月顺利通过验收`,
/// `2022年期满合格`.
final class PassedReader {
  private static final SearchPattern PASSED =
      SearchPattern.compile(
          "通过(?:了)?[^。,;!?\\n]{0,18}(?:验收|期满考核|结项|终期考核|终期评估|建设考核|创建考核)"
              + "|(?:验收|期满考核|复核|终期评估)中[^。,;!?\\n]{0,18}(?:通过|合格|优秀)"
              + "|验收合格|验收组?[^,。;]{0,4}评为?(?:了个)?优秀|验收(?:顺利|高分|优秀)?通过|(?:完成|获得?)(?:了)?(?:期满)?验收|验收(?:结果|等次)?(?:为|获得?|达到)优秀"
              + "|(?<!未|不予|申请|准备|等待|将)结[项题](?!报告|材料|答辩|申|要求|标准|前|后|会)|期满(?:考核)?(?:合格|优秀|通过)|(?:顺利|成功|正式)摘牌|考核验收(?:合格|优秀)|转为正式样板|(?:两个|三个|各)支部均[^。,;!?\\n]{0,14}通过|复验[^。,;!?\\n]{0,6}(?:通过|过关)|验收[^。;!?\\n]{0,20}(?:推迟|延期|顺延)[^。;!?\\n]{0,16}通过|(?:验收|考核)(?:中)?,[^,。;!?\\n]{0,10}(?:排名|位列|名列|得分)|(?:验收|考核|评估|复核)(?:结果|结论|名单)[^。;!?\\n]{0,24}(?:通过|过关|合格|在列|榜上有名)|(?:复核|复审|验收组)(?:顺利)?通过");

  /// A page tells of few such days.
  private static final int MOST = 8;

  /// `2023年结项的样板支部`
  private static final int BEHIND = 8;

  /// `两年后获评优秀`: what was begun is given.
  private static final SearchPattern GRADED =
      SearchPattern.compile("(?:获评|评为|评定为)(?:了)?优秀(?:等次|等级)?(?=[,。;、)]|$)");

  private final RecognitionText words;
  private final String text;
  private final RecognitionTerms terms;
  private final Years years;
  private final Bearer bearer;

  PassedReader(RecognitionText words, RecognitionTerms terms, Years years, Bearer bearer) {
    this.bearer = bearer;
    this.words = words;
    this.text = words.text();
    this.terms = terms;
    this.years = years;
  }

  /// What has passed of what began; what is told as passed already is left alone.
  List<Candidate> read(List<Candidate> candidates) {
    List<Candidate> passed = new ArrayList<>();
    SearchPattern.Search matcher = PASSED.matcher(text);
    Modality modality = new Modality(text);
    for (int i = 0; i < MOST && matcher.find(); i++) {
      Span words = new Span(matcher.start(), matcher.end());
      Span sentence = this.words.sentence(words.start());
      boolean so = !modality.unreal(words.start(), words.end(), sentence);
      so &=
          !text.substring(Math.max(0, words.start() - 2), words.end())
              .matches("(?s).*(?:暂缓|未能?|没有|不予)通过.*");
      so &=
          !bearer.elsewhere(words, sentence) && !(slight(words) && !begunIn(sentence, candidates));
      if (so && !business(matcher.group()) && !toldHere(words, candidates)) {
        begun(candidates, words, terms.named(words))
            .filter(b -> !told(b, candidates) && !told(b, passed))
            .ifPresent(b -> passed.add(passed(b, words, candidates)));
      }
    }
    graded(candidates).filter(g -> !told(g, passed)).ifPresent(passed::add);
    return passed;
  }

  /// 结题 and 结项 are told of research as well.
  private boolean slight(Span words) {
    return text.charAt(words.start()) == '结';
  }

  private static boolean begunIn(Span sentence, List<Candidate> candidates) {
    return candidates.stream()
        .anyMatch(c ->
            c.stage() == Stage.NURTURED
                && c.place() >= sentence.start()
                && c.place() < sentence.end());
  }

  private Optional<Candidate> graded(List<Candidate> candidates) {
    SearchPattern.Search matcher = GRADED.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Span words = new Span(matcher.start(), matcher.end());
    Span sentence = this.words.sentence(words.start());
    return candidates.stream()
        .filter(c -> c.stage() == Stage.NURTURED && c.level().isPresent())
        .filter(c -> c.place() >= sentence.start() && c.place() < words.start())
        .max(Comparator.comparingInt(Candidate::place))
        .filter(b -> !told(b, candidates))
        .map(b -> passed(b, words, candidates))
        .map(p -> examined(words) ? p : p.given());
  }

  private boolean examined(Span words) {
    Span clause = Sentences.clause(text, words.start());
    return Pattern.compile("验收|期满|考核|结项|评估").matcher(clause.of(text)).find();
  }

  /// Whether a beginning is told by nothing but the name of what passed in the same sentence:
  /// `完成校级样板支部创建任务并通过验收`.
  boolean supersedes(Candidate begun, List<Candidate> all) {
    Span sentence = words.sentence(begun.place());
    return begun.stage() == Stage.NURTURED
        && !ENTERED.matcher(around(begun.place(), sentence).of(text)).find()
        && all.stream()
            .anyMatch(p ->
                p.stage() == Stage.ACCEPTED
                    && p.level().equals(begun.level())
                    && family(p).equals(family(begun))
                    && p.place() >= sentence.start()
                    && p.place() < sentence.end()
                    && (begun.year().isEmpty()
                        || begun.year().equals(p.year())
                        || p.year().isEmpty()));
  }

  private static final Pattern ENTERED =
      Pattern.compile("入选|获批|列为|列入|立项|确[定立]为|遴选为|上榜|跻身|申报|成为|是[^,。;]{0,16}支部|作为|进入");

  /// The stretch between the programmes that stand before and behind a place.
  private Span around(int place, Span sentence) {
    int start = sentence.start();
    int end = sentence.end();
    for (Found other : words.programmes()) {
      start = other.end() <= place ? Math.max(start, other.end()) : start;
      end = other.start() > place ? Math.min(end, other.start()) : end;
    }
    return new Span(start, Math.max(start, end));
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
                    where.start(),
                    behind(begun, years.clauses(where.start(), sentence, 3), sentence),
                    Stage.ACCEPTED)),
        words.evidence(where.start(), where.end(), "passed-sentence", 0.8));
  }

  /// The year before what was begun is when it began.
  private Span behind(Candidate begun, Span clauses, Span sentence) {
    boolean within =
        begun.place() > clauses.start()
            && begun.place() < clauses.end()
            && ENTERED.matcher(around(begun.place(), sentence).of(text)).find();
    return within ? new Span(begun.place(), clauses.end()) : clauses;
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
  /// behind, else the last before it, else the highest.
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
                : begun.stream()
                    .filter(c -> c.place() < passed.start())
                    .max(Comparator.comparingInt(Candidate::place))
                    .or(() ->
                        begun.stream().min(Comparator.comparing(c -> c.level().orElseThrow()))));
  }

  /// Factories and projects pass 验收, too.
  private static boolean business(String words) {
    return words.contains("企业")
        || words.contains("项目")
        || words.contains("工程")
        || words.contains("课题");
  }
}
