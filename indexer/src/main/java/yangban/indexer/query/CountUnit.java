package yangban.indexer.query;

import yangban.corpus.Coded;

/// What is counted.
public enum CountUnit implements Coded {
  /// Practices, and whole articles that describe none: the results themselves.
  PRACTICE("practice"),
  /// The articles that results stand in.
  ARTICLE("article"),
  /// The branches of results that are known by university and name.
  BRANCH("branch");

  private final String code;

  CountUnit(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
