package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
/// only strives for, are none of its own ([Bearer]).
final class RecognitionReader {
  private final RecognitionText words;
  private final String text;
  private final Bearer bearer;
  private final RecognitionTerms terms;
  private final RecognitionStages stages;
  private final Years years;

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
    this.years = new Years(text, page.article().published().map(Tag::value));
  }

  List<Tag<Recognition>> read() {
    List<Candidate> candidates = new ArrayList<>();
    for (Found programme : words.programmes()) {
      candidate(programme).ifPresent(c -> candidates.addAll(inEachYear(c, programme)));
    }
    candidates.addAll(new PassedReader(words, terms, years).read(candidates));
    new BegunReader(words, years).read(candidates).ifPresent(candidates::add);
    return new RecognitionMerge(candidates).merged();
  }

  /// A title given several times, with the years in brackets, is as many recognitions.
  private List<Candidate> inEachYear(Candidate once, Found programme) {
    List<Integer> all = years.inBrackets(programme.end());
    return once.stage() != Stage.AWARDED || all.size() < 2
        ? List.of(once)
        : all.stream().map(once::in).toList();
  }

  private Optional<Candidate> candidate(Found programme) {
    Span sentence = words.sentence(programme.start());
    if (!bearer.own(programme, sentence)) {
      return Optional.empty();
    }
    String[] value = programme.cue().value().split("/", -1);
    Span part = words.part(programme, sentence);
    if (terms.local(programme, part)) {
      return Optional.empty();
    }
    Optional<Level> level =
        Coded.of(Level.class, value[1]).or(() -> terms.level(programme, part, sentence));
    Optional<String> batch = terms.batch(programme, part);
    Optional<Stage> stage = stages.stage(programme, part, sentence);
    boolean title = words.inTitle(programme.start());
    if (stage.isEmpty()
        && batch.isEmpty()
        && !((title || declared(programme)) && level.isPresent())) {
      return Optional.empty();
    }
    Stage reached = stage.orElse(value[0].contains("样板") ? Stage.NURTURED : Stage.AWARDED);
    Evidence evidence =
        words.evidence(
            programme.start(),
            programme.end(),
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
            years.of(programme, part, sentence, reached),
            evidence));
  }

  /// `支部是教育部“百个研究生样板党支部”`
  private boolean declared(Found programme) {
    Span clause = Sentences.clause(text, programme.start());
    return DECLARED.matcher(text.substring(clause.start(), programme.start())).find();
  }

  private static final Pattern DECLARED =
      Pattern.compile("(?:支部|中心|工作室|集体)(?:是|为|系)[^,。;:]{0,24}$|(?:^|支部)作为[^,。;:]{0,18}$");

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
      Evidence evidence) {
    Candidate in(int given) {
      return new Candidate(
          place, programme, level, batch, stage, told, Optional.of(given), evidence);
    }
  }
}
