package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Coded;
import yangban.corpus.Evidence;
import yangban.corpus.Level;
import yangban.corpus.PartialDate;
import yangban.corpus.Recognition;
import yangban.corpus.Span;
import yangban.corpus.Stage;
import yangban.corpus.Tag;
import yangban.corpus.lexicon.CueSort;

/// Reads under which titles the branch is or was built up: programme, level, batch, stage, year,
/// each from the sentence that names the programme. Titles that others bear, or that the branch
/// only strives for, are none of its own ([Bearer]).
final class RecognitionReader {
  private final RecognitionText words;
  private final String text;
  private final Bearer bearer;
  private final RecognitionTerms terms;
  private final RecognitionStages stages;
  private final Years years;
  private final Coordination joined;
  private final BorneTitles borneTitles;
  private final HonoursTable table;

  /// @param school whether 学院 is what the university itself is called, so that 学院 says its level
  /// @param name the article's branch
  /// @param branches where the page names branches
  RecognitionReader(
      Page page, Rules rules, boolean school, Optional<Span> name, List<Span> branches) {
    this.words = new RecognitionText(page, rules);
    this.text = words.text();
    this.bearer = new Bearer(words, page, name, branches);
    this.terms = new RecognitionTerms(words, school);
    this.stages = new RecognitionStages(words);
    this.joined = new Coordination(words);
    this.borneTitles = new BorneTitles(text);
    this.table = new HonoursTable(page, words, terms, school);
    this.years = new Years(text, page.article().published().map(Tag::value));
  }

  List<Tag<Recognition>> read() {
    List<Candidate> candidates = new ArrayList<>();
    candidates.addAll(table.read());
    for (Found programme : words.programmes()) {
      candidate(programme).ifPresent(c -> candidates.addAll(each(c, programme)));
    }
    PassedReader passed = new PassedReader(words, terms, years, bearer);
    candidates.addAll(passed.read(candidates));
    candidates.removeIf(c -> passed.supersedes(c, candidates));
    new BegunReader(words, years, bearer).read(candidates).ifPresent(candidates::add);
    candidates.addAll(new LadderReader(words, terms, years, bearer).read(List.copyOf(candidates)));
    new Revocations(text).takeBack(candidates);
    candidates.addAll(new AnnouncedReader(words, terms, years).read(List.copyOf(candidates)));
    return new RecognitionMerge(candidates).merged();
  }

  /// A title told of several levels or years at once is as many recognitions.
  private List<Candidate> each(Candidate once, Found programme) {
    Span sentence = words.sentence(programme.start());
    List<Level> levels = joined.levels(programme, sentence);
    List<PartialDate> before = joined.years(programme, sentence);
    List<PartialDate> all = years.inBrackets(programme.end());
    if (levels.size() > 1) {
      List<Candidate> each = new ArrayList<>();
      for (int i = 0; i < levels.size(); i++) {
        Candidate one = once.of(levels.get(i));
        each.add(before.size() == levels.size() ? one.in(before.get(i)) : one);
      }
      return each;
    }
    Candidate one = levels.isEmpty() ? once : once.of(levels.getFirst());
    if (all.size() > 1 && once.stage() == Stage.AWARDED) {
      return all.stream().map(one::in).toList();
    }
    return inJoinedYears(one, programme, sentence, before);
  }

  private List<Candidate> inJoinedYears(
      Candidate one, Found programme, Span sentence, List<PartialDate> all) {
    int[] place = joined.place(programme, sentence);
    if (all.size() > 1 && place[1] == all.size()) {
      return List.of(one.in(all.get(place[0])));
    }
    return all.size() > 1 && place[1] == 1 && one.stage() == Stage.AWARDED
        ? all.stream().map(one::in).toList()
        : List.of(one);
  }

  private Optional<Candidate> candidate(Found programme) {
    Span sentence = words.sentence(programme.start());
    if (table.covers(programme) || !bearer.own(programme, sentence)) {
      return Optional.empty();
    }
    String[] value = programme.cue().value().split("/", -1);
    Span part = words.part(programme, sentence);
    if (terms.local(programme, part)) {
      return Optional.empty();
    }
    Optional<Level> level =
        terms
            .rightBefore(programme)
            .or(() -> Coded.of(Level.class, value[1]))
            .or(() -> terms.level(programme, part, sentence));
    List<Level> several = joined.levels(programme, sentence);
    level = level.isEmpty() && !several.isEmpty() ? Optional.of(several.getFirst()) : level;
    Optional<String> batch =
        terms
            .batches()
            .batch(programme, part)
            .or(() -> {
              Found head = joined.head(programme, sentence);
              return terms.batches().batch(head, words.part(head, sentence));
            });
    Optional<Stage> stage = stages.stage(programme, part, sentence);
    boolean title = words.inTitle(programme.start());
    if (!bearer.known() && !title && !held(programme, sentence)) {
      return Optional.empty();
    }
    if (stage.isEmpty()
        && batch.isEmpty()
        && !((title
                || borneTitles.isBorne(programme, part, sentence)
                || bearer.named(programme, sentence))
            && level.isPresent())) {
      return Optional.empty();
    }
    stage = namedAtOnce(stage, level, programme) ? Optional.of(Stage.AWARDED) : stage;
    Stage reached = stage.orElse(BUILT.matcher(value[0]).find() ? Stage.NURTURED : Stage.AWARDED);
    Span told = told(programme, part);
    Evidence evidence =
        words.evidence(
            told.start(),
            told.end(),
            "programme-sentence",
            stage.isPresent() && level.isPresent() ? 0.9 : 0.7);
    return Optional.of(
        new Candidate(
            programme.start(),
            value[0],
            level,
            batch,
            reached,
            stage.isPresent(),
            stages.underway(programme, part, sentence)
                ? Optional.empty()
                : years.of(programme, part, sentence, reached),
            evidence));
  }

  /// All words of its part of the sentence that tell of a programme: level, batch, stage, year.
  private Span told(Found programme, Span part) {
    int from = Math.max(part.start(), programme.start() - TOLD_BEFORE);
    int to = Math.min(part.end(), programme.end() + TOLD_BEHIND);
    int start = programme.start();
    int end = programme.end();
    for (Found cue : words.within(from, to)) {
      boolean telling = TELLING.contains(cue.cue().sort());
      start = telling ? Math.min(start, cue.start()) : start;
      end = telling ? Math.max(end, cue.end()) : end;
    }
    Matcher dated = DATED.matcher(text).region(from, to);
    while (dated.find()) {
      start = Math.min(start, dated.start());
      end = Math.max(end, dated.end());
    }
    return new Span(start, end);
  }

  private static final Set<CueSort> TELLING = Set.of(CueSort.LEVEL, CueSort.REGION, CueSort.STAGE);
  private static final Pattern DATED =
      Pattern.compile(
          "20[0-3]\\d年(?:\\d{1,2}月)?|首批|第[一二三四五六七八九十\\d]{1,3}批|\\(20[0-3]\\d年?(?:\\d{1,2}月)?\\)|今年|去年");
  private static final int TOLD_BEFORE = 46;
  private static final int TOLD_BEHIND = 20;

  /// A college names its 样板支部 at once, and so are those of a series with a name of its own
  /// (`“一站式”学生社区样板党支部`), where nothing is said of building.
  private boolean namedAtOnce(Optional<Stage> stage, Optional<Level> level, Found programme) {
    boolean series =
        programme.cue().value().startsWith("“") && !programme.cue().value().contains("带头人");
    return (series || level.filter(l -> l == Level.COLLEGE).isPresent())
        && stage.filter(s -> s == Stage.NURTURED).isPresent()
        && !BUILDING.matcher(Sentences.clause(text, programme.start()).of(text)).find();
  }

  private static final Pattern BUILDING = Pattern.compile("培育|创建|建设|立项|对象");

  /// Where no branch is named, a sentence without anybody who holds or receives tells of branches
  /// at large: `从2018年首批样板支部培育创建,到各省、各校…`.
  private boolean held(Found programme, Span sentence) {
    String around =
        text.substring(sentence.start(), Math.min(sentence.end(), programme.end() + HELD));
    return HELD_BY.matcher(around).find();
  }

  /// What is built up before it is given.
  private static final Pattern BUILT = Pattern.compile("样板|工作室|强国行");

  private static final int HELD = 24;
  private static final Pattern HELD_BY =
      Pattern.compile(
          "^20[0-3]\\d年|(?<![党板])支部(?!建设|工作|培育|创建)|我们|获|荣|入选|被|评为|授|列为|列入|确[定立]|成为|上榜|榜上|跻身|立项|通过|单位|认定|是|挂|牌|类别|级别|荣誉");

  /// A programme named in one sentence.
  ///
  /// @param place where in the text without quotes
  /// @param told whether the sentence tells the stage
  record Candidate(
      int place,
      String programme,
      Optional<Level> level,
      Optional<String> batch,
      Stage stage,
      boolean told,
      Optional<PartialDate> date,
      Evidence evidence) {
    Optional<Integer> year() {
      return date.map(PartialDate::year);
    }

    Candidate of(Level other) {
      return new Candidate(
          place, programme, Optional.of(other), batch, stage, told, date, evidence);
    }

    Candidate given() {
      return new Candidate(place, programme, level, batch, Stage.AWARDED, told, date, evidence);
    }

    Candidate in(PartialDate given) {
      return new Candidate(
          place, programme, level, batch, stage, told, Optional.of(given), evidence);
    }
  }
}
