package yangban.corpus.crawl;

import yangban.corpus.Coded;

/// Why an address looks like one of endlessly many. Words: `trap.<code>`.
public enum TrapSign implements Coded {
  /// longer than 2,000 characters, or more than 16 path segments
  TOO_LONG("toolong"),
  /// the same path segment again and again
  REPETITION("repetition"),
  /// more than 12 parameters, or one twice
  PARAMETERS("parameters"),
  /// one path with ever new parameters
  EXPLOSION("explosion"),
  /// days far from now
  CALENDAR("calendar"),
  /// the same text under many addresses of one shape
  SAME_TEXT("sametext"),
  /// a list of more pages than any has
  ENDLESS_LIST("endlesslist"),
  /// more addresses than the source may have
  TOO_MANY("toomany");

  private final String code;

  TrapSign(String code) {
    this.code = code;
  }

  /// Under which the report tells addresses that were left out for it.
  String reason() {
    return "trap." + code;
  }

  @Override
  public String code() {
    return code;
  }
}
