package yangban.indexer.query;

import yangban.corpus.Coded;

/// What results can be narrowed by. The code is the parameter's name in addresses and the key in
/// JSON.
public enum Facet implements Coded {
  /// Codes of [yangban.corpus.Theme].
  THEME("theme"),
  /// Names from the topic lexicon.
  TOPIC("topic"),
  /// Codes of two (门类) or four digits (一级学科); a practice carries both.
  DISCIPLINE("discipline"),
  /// Codes of [yangban.corpus.Level].
  LEVEL("level"),
  /// 第二批 …
  BATCH("batch"),
  /// Codes of [yangban.corpus.BranchKind].
  BRANCH_KIND("branchKind"),
  UNIVERSITY("university"),
  REGION("region"),
  /// Year of publication, four digits.
  YEAR("year"),
  /// Codes of [yangban.corpus.DocumentKind].
  DOC_KIND("docKind"),
  /// Codes of [yangban.corpus.Provenance]. Where nothing is chosen, doubtful ones are left out; see
  /// [SearchRequest#doubtful()].
  PROVENANCE("provenance"),
  /// Host of the address.
  SITE("site"),
  /// Codes of [yangban.corpus.condition.SizeBand].
  SIZE("members"),
  /// Codes of [yangban.corpus.condition.Cadence].
  CADENCE("cadence"),
  /// Codes of [yangban.corpus.condition.PartnerKind].
  PARTNER("partner"),
  /// Codes of [yangban.corpus.condition.Funding].
  FUNDING("funding");

  private final String code;

  Facet(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
