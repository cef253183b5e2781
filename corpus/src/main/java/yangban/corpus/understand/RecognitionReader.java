package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Coded;
import yangban.corpus.Evidence;
import yangban.corpus.Level;
import yangban.corpus.Recognition;
import yangban.corpus.Span;
import yangban.corpus.Stage;
import yangban.corpus.Tag;

/// Reads under which titles the branch is or was built up: programme, level, batch, stage, year,
/// each from the sentence that names the programme. Titles that others bear, or that the branch
/// only strives for, are none of its own.
final class RecognitionReader {
  private static final Pattern BATCH = Pattern.compile("首批|第([一二三四五六七八九十]{1,3}|\\d{1,2})批");
  private static final Pattern PASSED =
      Pattern.compile("通过(?:了)?[^。,;!?\\n]{0,12}验收|验收合格|验收(?:顺利)?通过");
  private static final String QUOTES = "“”‘’《》【】";

  /// An article names a few programmes; a list of hundreds tells nothing of one branch.
  private static final int MOST = 40;

  /// A level is told close before the programme: `学校第二批党建工作样板支部`.
  private static final int LEVEL_REACH = 22;

  private final Page page;
  private final String text;
  private final int[] places;
  private final Finds found;
  private final Years years;

  RecognitionReader(Page page, Rules rules) {
    this.page = page;
    StringBuilder plain = new StringBuilder();
    int[] origins = new int[page.text().length() + 1];
    for (int i = 0; i < page.text().length(); i++) {
      if (QUOTES.indexOf(page.text().charAt(i)) < 0) {
        origins[plain.length()] = i;
        plain.append(page.text().charAt(i));
      }
    }
    origins[plain.length()] = page.text().length();
    this.text = plain.toString();
    this.places = origins;
    this.years = new Years(text, page.article().published().map(Tag::value));
    this.found = Finds.of(rules.recognitionCues().find(text));
  }

  List<Tag<Recognition>> read() {
    List<Candidate> candidates = new ArrayList<>();
    for (Found programme : programmes()) {
      candidate(programme).ifPresent(candidates::add);
    }
    passed(candidates).ifPresent(candidates::add);
    return new RecognitionMerge(candidates).merged();
  }

  /// A sentence of its own often tells that what was begun has passed: 今年3月顺利通过验收.
  private Optional<Candidate> passed(List<Candidate> candidates) {
    boolean told = candidates.stream().anyMatch(c -> c.stage() == Stage.ACCEPTED);
    Matcher matcher = PASSED.matcher(text);
    if (told || !matcher.find() || business(matcher.group())) {
      return Optional.empty();
    }
    Optional<Candidate> begun = begun(candidates, matcher.start());
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    Span sentence = Sentences.sentence(text, matcher.start());
    Candidate first = begun.get();
    return Optional.of(
        new Candidate(
            matcher.start(),
            fullName(first, candidates),
            first.level(),
            first.batch(),
            Stage.ACCEPTED,
            true,
            years
                .near(matcher.start(), years.clauses(matcher.start(), sentence, 1), Stage.ACCEPTED)
                .or(() ->
                    years.near(
                        matcher.start(),
                        years.clauses(matcher.start(), sentence, 3),
                        Stage.ACCEPTED)),
            page.evidence(
                places[matcher.start()], places[matcher.end() - 1] + 1, "passed-sentence", 0.8)));
  }

  /// A programme is named in short once it was named in full.
  private static String fullName(Candidate candidate, List<Candidate> all) {
    return all.stream()
        .filter(c -> c.level().equals(candidate.level()))
        .map(Candidate::programme)
        .filter(
            p -> RecognitionMerge.family(p).equals(RecognitionMerge.family(candidate.programme())))
        .max(Comparator.comparingInt(String::length))
        .orElse(candidate.programme());
  }

  /// What was begun and now passes: the last before it in its sentence, else the highest.
  private Optional<Candidate> begun(List<Candidate> candidates, int passed) {
    List<Candidate> begun =
        candidates.stream()
            .filter(c -> c.stage() == Stage.NURTURED && c.level().isPresent())
            .toList();
    Span sentence = Sentences.sentence(text, passed);
    return begun.stream()
        .filter(c -> c.place() >= sentence.start() && c.place() < passed)
        .max(Comparator.comparingInt(Candidate::place))
        .or(() -> begun.stream().min(Comparator.comparing(c -> c.level().orElseThrow())));
  }

  /// Factories and projects pass 验收, too.
  private static boolean business(String words) {
    return words.contains("企业")
        || words.contains("项目")
        || words.contains("工程")
        || words.contains("课题");
  }

  /// The programmes named, the longest words winning where they overlap.
  private List<Found> programmes() {
    List<Found> all = found.stream().filter(f -> f.cue().sort() == CueSort.PROGRAMME).toList();
    return Finds.of(all).longest().stream().limit(MOST).toList();
  }

  private Optional<Candidate> candidate(Found programme) {
    Span sentence = Sentences.sentence(text, programme.start());
    if (foreign(programme, sentence)) {
      return Optional.empty();
    }
    String[] value = programme.cue().value().split("/", -1);
    Optional<Level> level = Coded.of(Level.class, value[1]).or(() -> level(programme, sentence));
    Optional<String> batch = batch(programme, sentence);
    Optional<Stage> stage = stage(programme, sentence);
    boolean title = programme.start() < page.title().length();
    if (stage.isEmpty() && batch.isEmpty() && !(title && level.isPresent())) {
      return Optional.empty();
    }
    Stage reached = stage.orElse(value[0].contains("样板") ? Stage.NURTURED : Stage.AWARDED);
    Evidence evidence =
        page.evidence(
            places[programme.start()],
            places[programme.end() - 1] + 1,
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
            years.near(programme.start(), sentence, reached),
            evidence));
  }

  private boolean foreign(Found programme, Span sentence) {
    int from = Math.max(sentence.start(), programme.start() - 26);
    int to = Math.min(sentence.end(), programme.end() + 10);
    boolean striving =
        found.within(from, to).stream()
            .anyMatch(f -> f.cue().sort() == CueSort.FOREIGN && !programme.covers(f));
    String after = text.substring(programme.end(), Math.min(text.length(), programme.end() + 5));
    return striving
        || after.startsWith("的建设经验")
        || after.startsWith("先进事迹")
        || after.startsWith("建设经验推");
  }

  private Optional<Level> level(Found programme, Span sentence) {
    int from = Math.max(sentence.start(), programme.start() - LEVEL_REACH);
    Optional<Found> before =
        found.within(from, programme.end()).stream()
            .filter(f -> f.cue().sort() == CueSort.LEVEL || f.cue().sort() == CueSort.REGION)
            .filter(f -> !unitName(f))
            .max(Comparator.comparingInt(Found::end).thenComparingInt(Found::length));
    return before
        .flatMap(RecognitionReader::levelOf)
        .or(() -> university(from, programme.start()))
        .or(() -> anywhere(sentence));
  }

  /// 学院 as part of a college's own name says nothing about who recognised the branch.
  private boolean unitName(Found level) {
    if (!level.cue().words().equals("学院")) {
      return false;
    }
    return level.start() > 0
        && Names.nameCharacter(text.charAt(level.start() - 1))
        && "被获为得入成了在选评授".indexOf(text.charAt(level.start() - 1)) < 0;
  }

  private static Optional<Level> levelOf(Found found) {
    return found.cue().sort() == CueSort.REGION
        ? Optional.of(Level.PROVINCIAL)
        : Coded.of(Level.class, found.cue().value());
  }

  private Optional<Level> university(int from, int to) {
    String before = text.substring(from, Math.max(from, to));
    int at = before.lastIndexOf("大学");
    return at >= 0 && !before.startsWith("大学生", at) && before.length() - at <= 8
        ? Optional.of(Level.UNIVERSITY)
        : Optional.empty();
  }

  private Optional<Level> anywhere(Span sentence) {
    return found.within(sentence.start(), sentence.end()).stream()
        .filter(f -> f.cue().sort() == CueSort.LEVEL)
        .filter(f -> !unitName(f) && !f.cue().words().equals("学院"))
        .max(Comparator.comparingInt(Found::length))
        .flatMap(RecognitionReader::levelOf);
  }

  private Optional<String> batch(Found programme, Span sentence) {
    int from = Math.max(sentence.start(), programme.start() - LEVEL_REACH);
    int to = Math.min(sentence.end(), programme.end() + 12);
    Matcher matcher = BATCH.matcher(text).region(from, to);
    Optional<String> last = Optional.empty();
    while (matcher.find()) {
      last = Optional.of(normalised(matcher));
      if (matcher.start() > programme.end()) {
        break;
      }
    }
    return last;
  }

  private static String normalised(Matcher batch) {
    String number = batch.group(1);
    if (number == null) {
      return "第一批";
    }
    if (!Character.isDigit(number.charAt(0))) {
      return "第" + number + "批";
    }
    int value = Integer.parseInt(number);
    String digits = "零一二三四五六七八九十";
    return value <= 10 ? "第" + digits.charAt(value) + "批" : "第" + number + "批";
  }

  /// The nearest stage word. That something was passed (通过…验收) counts where the programme stands
  /// between the two words, or where nothing tells that it began.
  private Optional<Stage> stage(Found programme, Span sentence) {
    List<Found> near =
        found.within(sentence.start(), sentence.end()).stream()
            .filter(f -> f.cue().sort() == CueSort.STAGE)
            .filter(f -> !programme.covers(f) || f.cue().value().equals("nurtured"))
            .toList();
    boolean began = near.stream().anyMatch(f -> f.cue().value().equals("nurtured"));
    boolean embraced = embraced(programme, sentence);
    if (embraced && near.stream().anyMatch(f -> f.cue().value().equals("accepted"))) {
      return Optional.of(Stage.ACCEPTED);
    }
    return near.stream()
        .filter(f -> !f.cue().value().equals("accepted") || !began || embraced)
        .min(Comparator.comparingDouble(f -> distance(f, programme)))
        .flatMap(f -> Coded.of(Stage.class, f.cue().value()));
  }

  private boolean embraced(Found programme, Span sentence) {
    String before =
        text.substring(Math.max(sentence.start(), programme.start() - 14), programme.start());
    String after = text.substring(programme.end(), Math.min(sentence.end(), programme.end() + 12));
    return (before.contains("通过") && after.contains("验收")) || after.startsWith("验收");
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
      Optional<Integer> year,
      Evidence evidence) {}
}
