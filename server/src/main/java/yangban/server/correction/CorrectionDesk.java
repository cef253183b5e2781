package yangban.server.correction;

import java.util.Optional;
import yangban.corpus.correction.BadCorrection;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.CorrectionRules;
import yangban.corpus.correction.Proposal;
import yangban.corpus.correction.Target;
import yangban.corpus.lexicon.DisciplineCatalogue;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.store.CorpusStore;
import yangban.server.problem.Problem;
import yangban.server.problem.ProblemKind;
import yangban.server.problem.Shown;
import yangban.web.Messages;

/// Where corrections are handed in. Thread-safe.
public final class CorrectionDesk {

  private final Messages messages;
  private final CorrectionRules rules;

  public CorrectionDesk(Messages messages, DisciplineCatalogue disciplines, Lexicon lexicon) {
    this.messages = messages;
    this.rules = new CorrectionRules(lexicon, disciplines, messages::label);
  }

  /// What may be written into a field.
  public CorrectionRules rules() {
    return rules;
  }

  /// A correction as it was written, unchecked.
  ///
  /// @param practiceId empty for the article
  public record Written(
      String articleId, String practiceId, String field, String value, String who, String why) {

    Target target() {
      return practiceId.isEmpty()
          ? Target.article(articleId)
          : Target.practice(articleId, practiceId);
    }
  }

  /// Makes the correction.
  ///
  /// @throws BadCorrection where it cannot be taken as it was written
  /// @throws Problem where there is no such article or practice
  public Correction correct(CorpusStore store, Written written) throws BadCorrection {
    CorrectionField field = CorrectionRules.field(written.field(), written.target());
    Proposal proposal =
        Proposal.now(
            written.target(),
            field,
            rules.value(field, written.value()),
            CorrectionRules.who(written.who()),
            CorrectionRules.why(written.why()));
    Optional<Correction> made = store.corrections().add(proposal);
    return made.orElseThrow(() ->
        store.asRead(written.articleId()).isEmpty()
            ? new Problem(ProblemKind.NO_SUCH_ARTICLE, Shown.of(written.articleId()))
            : new Problem(ProblemKind.NO_SUCH_PRACTICE, Shown.of(written.practiceId())));
  }

  /// Why a correction cannot be taken, for people.
  public String sentence(BadCorrection bad) {
    Object[] words =
        bad.fault() == BadCorrection.Fault.NEEDS_PRACTICE
            ? new Object[] {messages.text("field." + bad.words().getFirst())}
            : bad.words().toArray();
    return messages.text("badCorrection." + bad.fault().code(), words);
  }

  /// The same as the answer to a request.
  public Problem problem(BadCorrection bad) {
    return new Problem(ProblemKind.BAD_CORRECTION, sentence(bad));
  }
}
