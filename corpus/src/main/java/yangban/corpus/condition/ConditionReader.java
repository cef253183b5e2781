package yangban.corpus.condition;

import yangban.corpus.Practice;
import yangban.corpus.SimplifiedForms;

/// Reads the conditions of a practice from its text. Immutable; can be shared between threads.
///
/// The patterns are ours, made from the articles of the sample and gold corpora: what is told of
/// money that was earned or saved, or of amounts per month, is told of outcomes and left to them.
public final class ConditionReader {

  private final SimplifiedForms simplified = SimplifiedForms.load();

  /// The conditions that `practice` tells, with spans in the body of its article.
  ///
  /// @param body of the article
  public Conditions of(Practice practice, String body) {
    // Where the body is another by now, the practice's own text still tells what it told.
    int at = body.indexOf(practice.text(), Math.min(practice.span().start(), body.length()));
    ConditionText text =
        new ConditionText(practice.text(), Math.max(at, practice.span().start()), simplified);
    return of(text);
  }

  /// The conditions that a text tells which belongs to no article; spans count in it.
  public Conditions of(String text) {
    return of(new ConditionText(text, 0, simplified));
  }

  private static Conditions of(ConditionText text) {
    return new Conditions(
        new CadenceReader(text).read().tags(),
        new PartnerReader(text).read().tags(),
        new FundingReader(text).read().tags());
  }
}
