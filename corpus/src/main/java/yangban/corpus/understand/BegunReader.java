package yangban.corpus.understand;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.Span;
import yangban.corpus.Stage;
import yangban.corpus.understand.RecognitionReader.Candidate;

/// Reads when what has passed began, where the programme is not named again: news of an acceptance
/// adds `该支部2022年3月入选培育创建单位`.
final class BegunReader {
  private static final Pattern BEGUN =
      Pattern.compile(
          "(?:入选|列为|列入|获批|成为|确定为|立项为?|获准|遴选为)(?:了|为)?(?:该|此|这一|上述)?(?:项目|计划|批次)?的?(?:首批|第.{1,2}批)?(?:培育创建单位|培育创建名单|培育创建|创建单位|培育单位|培育名单|培育对象|创建名单|建设单位|培育支部)|20[0-3]\\d年(?:\\d{1,2}月)?(?:获批|获准)?立项(?=[,。;])");

  private final RecognitionText words;
  private final Years years;
  private final Bearer bearer;

  BegunReader(RecognitionText words, Years years, Bearer bearer) {
    this.bearer = bearer;
    this.words = words;
    this.years = years;
  }

  /// The beginning of the one recognition that passed, if none is told.
  Optional<Candidate> read(List<Candidate> candidates) {
    List<Candidate> passed =
        candidates.stream()
            .filter(c -> c.stage() == Stage.ACCEPTED && c.level().isPresent())
            .toList();
    boolean one =
        passed.stream().map(Candidate::level).distinct().count() == 1
            && candidates.stream()
                .noneMatch(c ->
                    c.told()
                        && c.stage() == Stage.NURTURED
                        && c.level().equals(passed.getFirst().level()));
    Matcher matcher = BEGUN.matcher(words.text());
    while (one && matcher.find()) {
      Span sentence = words.sentence(matcher.start());
      boolean named =
          words.programmes().stream()
              .anyMatch(p -> p.start() >= sentence.start() && p.end() <= sentence.end());
      if (!named && !bearer.elsewhere(new Span(matcher.start(), matcher.end()), sentence)) {
        Candidate full =
            passed.stream()
                .filter(c -> c.batch().isPresent())
                .findFirst()
                .orElse(passed.getFirst());
        return Optional.of(begun(full, longest(full, passed), matcher, sentence));
      }
    }
    return Optional.empty();
  }

  /// A programme is named in short once it was named in full.
  private static String longest(Candidate passed, List<Candidate> all) {
    return all.stream()
        .map(Candidate::programme)
        .filter(p -> RecognitionMerge.family(p).equals(RecognitionMerge.family(passed.programme())))
        .max(Comparator.comparingInt(String::length))
        .orElse(passed.programme());
  }

  private Candidate begun(Candidate passed, String programme, Matcher where, Span sentence) {
    Span clauses = years.clauses(where.start(), sentence, 2);
    return new Candidate(
        where.start(),
        programme,
        passed.level(),
        passed.batch(),
        Stage.NURTURED,
        true,
        years.near(where.start(), clauses, Stage.NURTURED),
        words.evidence(where.start(), where.end(), "begun-sentence", 0.75));
  }
}
