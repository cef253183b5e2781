package yangban.server.correction;

import java.net.URI;
import java.util.List;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionCase;

/// A correction as a patch file carries it: everything as text, keyed so that it finds its article
/// in another store.
///
/// @param articleId id of the article, the same wherever it is imported
/// @param address of the article; empty where it has none
/// @param title for people; not read back
/// @param practiceId empty for the article itself
/// @param heading of the practice, by which it is found where its id is another
/// @param made ISO instant
/// @param standing how it stood where it was written; one that was taken back there is not brought
///   in
public record PatchRow(
    String articleId,
    String address,
    String title,
    String practiceId,
    String heading,
    String field,
    String value,
    String machine,
    String who,
    String made,
    String why,
    String standing) {

  /// The columns of a CSV file, in order; in JSON the names of the same.
  static final List<String> COLUMNS =
      List.of(
          "articleId",
          "address",
          "title",
          "practiceId",
          "heading",
          "field",
          "value",
          "machine",
          "who",
          "made",
          "why",
          "standing");

  static PatchRow of(CorrectionCase each) {
    Correction correction = each.correction();
    return new PatchRow(
        correction.target().articleId(),
        each.address().map(URI::toString).orElse(""),
        each.title(),
        correction.target().practiceId().orElse(""),
        each.heading(),
        correction.field().code(),
        correction.value(),
        correction.machine(),
        correction.who(),
        correction.made().toString(),
        correction.why(),
        each.standing().code());
  }

  static PatchRow of(List<String> cells) {
    return new PatchRow(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        cells.get(8),
        cells.get(9),
        cells.get(10),
        cells.get(11));
  }

  List<String> cells() {
    return List.of(
        articleId,
        address,
        title,
        practiceId,
        heading,
        field,
        value,
        machine,
        who,
        made,
        why,
        standing);
  }
}
