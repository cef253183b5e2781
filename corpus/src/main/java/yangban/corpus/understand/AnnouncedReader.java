package yangban.corpus.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.Level;
import yangban.corpus.Span;
import yangban.corpus.Stage;
import yangban.corpus.pattern.SearchPattern;
import yangban.corpus.understand.RecognitionReader.Candidate;

/// Reads batch and year where a list is told of without its programme, which the title or another
/// sentence names: `教育部办公厅公布第四批新时代高校党建“双创”名单，…榜上有名`.
final class AnnouncedReader {
  private static final SearchPattern LIST =
      SearchPattern.compile(
          "(?:公布|发布|印发|下发|揭晓|公示|通报|发文)[^。!?\\n]{0,60}?(?:双创|样板|示范创建|质量创优|党建工作|培育创建|研究生党建)[^。!?\\n]{0,40}?(?:名单|结果|通知|文件|入选|榜上|上榜)");
  private static final Pattern EXAMINED = Pattern.compile("验收|期满|结项|复核");

  /// A page tells of few lists.
  private static final int MOST = 6;

  private final RecognitionText words;
  private final RecognitionTerms terms;
  private final Years years;

  AnnouncedReader(RecognitionText words, RecognitionTerms terms, Years years) {
    this.words = words;
    this.terms = terms;
    this.years = years;
  }

  /// What is known already, with the batch and year of the one list of its level and stage.
  List<Candidate> read(List<Candidate> known) {
    List<Candidate> told = new ArrayList<>();
    SearchPattern.Search matcher = LIST.matcher(words.text());
    for (int i = 0; i < MOST && matcher.find(); i++) {
      Span sentence = words.sentence(matcher.start());
      Span clause =
          new Span(Sentences.clause(words.text(), matcher.start()).start(), matcher.end());
      Optional<String> batch = terms.batches().batchIn(clause);
      Optional<Level> level = terms.named(clause);
      boolean named =
          known.stream().anyMatch(c -> c.place() >= clause.start() && c.place() < clause.end());
      Stage stage =
          EXAMINED.matcher(sentence.of(words.text())).find() ? Stage.ACCEPTED : Stage.NURTURED;
      Span list = new Span(matcher.start(), matcher.end());
      if (!named && batch.isPresent() && level.isPresent()) {
        known.stream()
            .filter(c -> c.batch().isEmpty() && c.level().equals(level) && c.stage() == stage)
            .filter(c -> known.stream().noneMatch(o -> toldOf(o, c)))
            .findFirst()
            .ifPresent(c -> told.add(announced(c, batch, list, sentence)));
      }
    }
    return told;
  }

  /// Whether another sentence tells the batch of the same.
  private static boolean toldOf(Candidate other, Candidate candidate) {
    return other.batch().isPresent()
        && other.stage() == candidate.stage()
        && other.level().equals(candidate.level())
        && RecognitionMerge.family(other.programme())
            .equals(RecognitionMerge.family(candidate.programme()));
  }

  private Candidate announced(Candidate known, Optional<String> batch, Span list, Span sentence) {
    return new Candidate(
        list.start(),
        known.programme(),
        known.level(),
        batch,
        known.stage(),
        true,
        known.date().or(() -> years.near(list.start(), sentence, Stage.ACCEPTED)),
        words.evidence(list.start(), list.end(), "announced-list", 0.75));
  }
}
