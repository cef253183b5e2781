package yangban.server.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionCase;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.Standing;

/// A correction as JSON, beside what is read now.
///
/// @param value as the field writes it: lists one item a line, closed sets by their codes
/// @param machine what had been read when it was made
/// @param now what is read now; absent where its article or practice is gone
record CorrectionAnswer(
    long number,
    String articleId,
    Optional<String> practiceId,
    CorrectionField field,
    String value,
    String machine,
    Optional<String> now,
    Standing standing,
    String who,
    Instant made,
    String why,
    Optional<Correction.Withdrawal> withdrawn,
    String title,
    Optional<URI> url,
    String heading) {

  static CorrectionAnswer of(CorrectionCase each) {
    Correction correction = each.correction();
    return new CorrectionAnswer(
        correction.number(),
        correction.target().articleId(),
        correction.target().practiceId(),
        correction.field(),
        correction.value(),
        correction.machine(),
        each.standing() == Standing.ADRIFT ? Optional.empty() : Optional.of(each.now()),
        each.standing(),
        correction.who(),
        correction.made(),
        correction.why(),
        correction.withdrawn(),
        each.title(),
        each.address(),
        each.heading());
  }

  /// The corrections of one article.
  record OfArticle(String articleId, List<CorrectionAnswer> corrections) {}

  /// A page of all corrections.
  record Page(long total, String unit, int page, int size, List<CorrectionAnswer> corrections) {}
}
