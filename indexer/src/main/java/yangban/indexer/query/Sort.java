package yangban.indexer.query;

import yangban.corpus.Coded;

/// The order of results. Ties are broken by the practice's id, so that pages never overlap.
public enum Sort implements Coded {
  RELEVANCE("relevance"),
  /// Newest first; undated last.
  DATE("date"),
  /// What came into the corpus last, first: for whoever follows a search.
  ADDED("added"),
  /// What few others say, first: by how much of an entry is stock phrases; then by relevance.
  NOVELTY("novelty");

  private final String code;

  Sort(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
