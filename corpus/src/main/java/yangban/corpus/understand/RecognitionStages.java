package yangban.corpus.understand;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Coded;
import yangban.corpus.Span;
import yangban.corpus.Stage;
import yangban.corpus.lexicon.CueSort;

/// Reads how far a recognition has come from the words around a programme's name.
final class RecognitionStages {
  /// Titles that are given without a time of building.
  private static final Pattern GIVEN = Pattern.compile("^(?!.*(?:样板|工作室|强国行)).*(?:支部|党组织|示范点)");

  private static final Pattern BUILDING = Pattern.compile("培育|创建|建设|立项|对象");

  /// `样板支部”建设期满考核结果`
  private static final Pattern EXAMINED =
      Pattern.compile(
          "^(?:培育创建单位|创建单位|培育单位|培育创建|培育|建设|创建)?(?:期满|验收|结项|终期)(?!专家|组(?!织)|汇报|准备|现场|检查|材料|标准)");

  /// `样板支部中期检查`: what is examined midway is being built.
  private static final Pattern MIDWAY = Pattern.compile("(?:培育创建单位|创建单位|培育单位|培育创建|培育|建设|创建|的)?中期");

  private static final int BEFORE = 14;
  private static final int AFTER = 16;

  /// A list of titles behind one word for all is no longer.
  private static final int LIST = 80;

  private final RecognitionText words;
  private final String text;
  private final Modality modality;

  RecognitionStages(RecognitionText words) {
    this.words = words;
    this.text = words.text();
    this.modality = new Modality(text);
  }

  /// The stage that the programme's part of the sentence tells, else the last word before it in the
  /// sentence (`先后获评甲、乙`), else the first behind it.
  Optional<Stage> stage(Found programme, Span part, Span sentence) {
    if (underway(programme, part, sentence)) {
      return Optional.of(Stage.NURTURED);
    }
    int from = Math.min(part.start(), Math.max(sentence.start(), programme.start() - LIST));
    return within(programme, part)
        .or(() ->
            stageWords(programme, new Span(from, part.start())).stream()
                .filter(f -> !anothers(f, programme))
                .reduce((a, b) -> b)
                .or(() ->
                    stageWords(programme, new Span(part.end(), sameMember(part.end(), sentence)))
                        .stream()
                        .filter(f -> !nextOnes(f, programme))
                        .findFirst())
                .flatMap(f -> stageOf(f, programme)));
  }

  /// Whether what stands before a programme belongs to the name of the one before: `甲培育创建单位、乙`.
  private boolean anothers(Found stage, Found programme) {
    return BUILDING.matcher(stage.cue().words()).find()
        && words.programmes().stream()
            .anyMatch(p ->
                p.end() <= stage.start()
                    && stage.start() - p.end() <= 2
                    && p.end() <= programme.start());
  }

  /// Whether what stands behind a programme belongs to the name of another that is not joined to
  /// it: `2020年甲,2022年乙培育创建单位`.
  private boolean nextOnes(Found stage, Found programme) {
    return BUILDING.matcher(stage.cue().words()).find()
        && words.programmes().stream()
            .filter(p -> p.end() <= stage.start() && stage.start() - p.end() <= 2)
            .anyMatch(p ->
                p.start() > programme.end()
                    && text.substring(programme.end(), p.start()).indexOf(',') >= 0);
  }

  /// Whether a sentence tells only that building goes on: examined midway, awaiting the examiners,
  /// met about.
  boolean underway(Found programme, Span part, Span sentence) {
    int end = Math.max(programme.end(), part.end());
    Matcher midway = MIDWAY.matcher(text).region(programme.end(), end);
    String clause =
        text.substring(Sentences.clause(text, programme.start()).start(), programme.start());
    return midway.lookingAt()
        || modality.examAhead(programme.start(), programme.end(), sentence)
        || (AWAITING.matcher(clause).find()
            && AWAITED.matcher(text).region(programme.end(), end).lookingAt()
            && !DONE.matcher(sentence.of(text)).find());
  }

  private static final Pattern AWAITING =
      Pattern.compile("(?:接受|迎接|迎来|准备|参加|面临|等待|召开|举行|举办)[^,。;:]{0,14}$|对[^,。;:]{0,12}$");
  private static final Pattern AWAITED =
      Pattern.compile(
          "(?:培育创建|培育|创建|建设)?(?:单位)?(?:工作)?(?:的|进行)?(?:期满)?(?:验收|考核|检查|评估|推进会|部署会|启动会|动员会|汇报会|座谈会|研讨会|交流会|专题会)");
  private static final Pattern DONE = Pattern.compile("通过|合格|优秀|完成验收|摘牌");

  /// Words behind a semicolon tell of another member of the list.
  private int sameMember(int from, Span sentence) {
    int semicolon =
        text.substring(Math.max(0, from - 1), Math.max(from, sentence.end())).indexOf(';');
    return semicolon < 0 ? sentence.end() : Math.max(from, from - 1 + semicolon);
  }

  private List<Found> stageWords(Found programme, Span span) {
    List<Found> all =
        words.within(span.start(), span.end()).stream()
            .filter(f -> f.cue().sort() == CueSort.STAGE)
            .toList();
    return Finds.of(all).longest().stream()
        .filter(f -> !programme.covers(f) || f.cue().value().equals("nurtured"))
        .filter(f -> !text.startsWith("命名的", f.start()) && !means(f) && !examiners(f))
        .filter(f ->
            !f.cue().value().equals("accepted")
                || !modality.unreal(f.start(), f.end(), words.sentence(f.start())))
        .toList();
  }

  private boolean means(Found stage) {
    return stage.cue().words().endsWith("为")
        && MEANS.matcher(text).region(stage.start(), text.length()).lookingAt();
  }

  /// `验收专家组`, `验收汇报会`: those who examine have not passed anything.
  private boolean examiners(Found stage) {
    return stage.cue().words().endsWith("验收")
        && EXAMINERS.matcher(text).region(stage.end(), text.length()).lookingAt();
  }

  private static final Pattern EXAMINERS = Pattern.compile("专家|组(?!织)|汇报|准备|现场|检查|材料|标准");

  /// `以…创建为契机`: not created as.
  private static final Pattern MEANS =
      Pattern.compile("(?:创建|建设|培育)为?(?:契机|抓手|目标|载体|牵引|引领|主线|重点|基础|平台)");

  /// The nearest stage word. That something was passed (通过…验收) counts where the programme stands
  /// between the two words, or where nothing tells that it began.
  private Optional<Stage> within(Found programme, Span part) {
    List<Found> near = stageWords(programme, part);
    boolean began = near.stream().anyMatch(f -> f.cue().value().equals("nurtured"));
    boolean embraced = embraced(programme, part);
    if (embraced && near.stream().anyMatch(f -> f.cue().value().equals("accepted"))) {
      return Optional.of(Stage.ACCEPTED);
    }
    Span clause = Sentences.clause(text, programme.start());
    boolean built =
        near.stream()
            .anyMatch(f ->
                BUILDING.matcher(f.cue().words()).find()
                    && f.start() >= clause.start()
                    && f.end() <= clause.end());
    return near.stream()
        .filter(f -> !f.cue().value().equals("accepted") || !began || embraced)
        .min(Comparator.comparingDouble(f -> distance(f, programme)))
        .flatMap(f -> built ? Coded.of(Stage.class, f.cue().value()) : stageOf(f, programme));
  }

  /// To be chosen for a title that is given at once is to have it: `入选全省先进党支部`; 样板支部 are first
  /// built.
  private static Optional<Stage> stageOf(Found word, Found programme) {
    Optional<Stage> stage = Coded.of(Stage.class, word.cue().value());
    boolean given =
        GIVEN.matcher(programme.cue().value()).find()
            && !BUILDING.matcher(word.cue().words()).find();
    return given ? stage.map(s -> s == Stage.NURTURED ? Stage.AWARDED : s) : stage;
  }

  private boolean embraced(Found programme, Span sentence) {
    String before =
        text.substring(Math.max(sentence.start(), programme.start() - BEFORE), programme.start());
    String after =
        text.substring(programme.end(), Math.min(sentence.end(), programme.end() + AFTER));
    return (before.contains("通过") && after.contains("验收")) || EXAMINED.matcher(after).find();
  }

  private static double distance(Found stage, Found programme) {
    int gap =
        stage.end() <= programme.start()
            ? programme.start() - stage.end()
            : Math.max(0, stage.start() - programme.end());
    double rank =
        switch (stage.cue().value()) {
          case "accepted" -> 0.35;
          case "nurtured" -> strongNurture(stage) ? 0.7 : 1;
          default -> 1.1;
        };
    return (gap + 2) * rank - stage.length() * 0.1;
  }

  private static boolean strongNurture(Found stage) {
    return stage.cue().words().startsWith("培育") || stage.cue().words().endsWith("单位");
  }
}
