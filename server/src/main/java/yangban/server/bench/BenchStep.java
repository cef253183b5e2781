package yangban.server.bench;

import yangban.corpus.Coded;

/// What a measurement is doing.
public enum BenchStep implements Coded {
  GENERATE("generate"),
  IMPORT("import"),
  INDEX("index"),
  CUT("cut"),
  START("start"),
  SEARCH("search"),
  IMPORTING("importing");

  private final String code;

  BenchStep(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
