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

/// Reads the rungs that a sentence tells by their levels alone, the programme being named on
/// another of them: `2018年在校内挂牌，2019年升格为省级，2022年入选全国…`.
final class LadderReader {
  private static final SearchPattern RUNG =
      SearchPattern.compile(
          "(?:入选|获批|成为|进入|升格|升级|晋升|晋级|跃升|升|列为|列入|确定为|立项|获评|评为)(?:了|为|成|至|到)?(国家级|全国|省级|全省|自治区级|学校|全校|校级|学院|院级|系级)(首批|第[一二三四五六七八九十]{1,2}批)?的?(?:行列|序列|培育|创建|建设|名单|立项|单位|项目|样板|对象)*(?=[,。;、!\\n]|$)"
              + "|在(校内|学校|全校|院内|学院)(?:率先)?(?:挂牌|立项|获批|成立|建成)(?=[,。;、]|$)");

  private static final Pattern GIVEN = Pattern.compile("^(?:获评|评为)");

  /// A page tells of few rungs.
  private static final int MOST = 6;

  private final RecognitionText words;
  private final RecognitionTerms terms;
  private final Years years;
  private final Modality modality;
  private final Bearer bearer;

  LadderReader(RecognitionText words, RecognitionTerms terms, Years years, Bearer bearer) {
    this.bearer = bearer;
    this.words = words;
    this.terms = terms;
    this.years = years;
    this.modality = new Modality(words.text());
  }

  List<Candidate> read(List<Candidate> known) {
    List<Candidate> rungs = new ArrayList<>();
    SearchPattern.Search matcher = RUNG.matcher(words.text());
    for (int i = 0; i < MOST && matcher.find(); i++) {
      Span rung = new Span(matcher.start(), matcher.end());
      Span sentence = words.sentence(rung.start());
      String level = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
      if (!modality.unreal(rung.start(), rung.end(), sentence)
          && !bearer.elsewhere(rung, sentence)) {
        nearest(known, rung, sentence)
            .ifPresent(c -> rungs.add(rung(c, level(level), rung, sentence)));
      }
    }
    return rungs;
  }

  private static Level level(String words) {
    return switch (words.charAt(0)) {
      case '国' -> Level.NATIONAL;
      case '省', '自' -> Level.PROVINCIAL;
      case '院', '系' -> Level.COLLEGE;
      case '全' ->
          words.equals("全国")
              ? Level.NATIONAL
              : words.equals("全省") ? Level.PROVINCIAL : Level.UNIVERSITY;
      default -> words.equals("学院") ? Level.COLLEGE : Level.UNIVERSITY;
    };
  }

  /// The programme that stands nearest in the same sentence.
  private static Optional<Candidate> nearest(List<Candidate> known, Span rung, Span sentence) {
    return known.stream()
        .filter(c -> c.place() >= sentence.start() && c.place() < sentence.end())
        .min(Comparator.comparingInt(c -> Math.abs(c.place() - rung.start())));
  }

  private Candidate rung(Candidate named, Level level, Span rung, Span sentence) {
    boolean given = GIVEN.matcher(rung.of(words.text())).find();
    Stage stage = given ? Stage.AWARDED : named.stage();
    return new Candidate(
        rung.start(),
        named.programme(),
        Optional.of(level),
        terms.batches().batchIn(rung),
        stage,
        true,
        years.near(rung.start(), years.clauses(rung.start(), sentence, 1), stage),
        words.evidence(rung.start(), rung.end(), "ladder", 0.75));
  }
}
