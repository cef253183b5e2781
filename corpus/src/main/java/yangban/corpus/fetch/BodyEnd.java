package yangban.corpus.fetch;

/// How the reading of a body ended.
enum BodyEnd {
  /// Received as a whole.
  WHOLE(Truncation.NONE),
  /// Not read, because its headers tell that it is not wanted.
  UNWANTED(Truncation.LENGTH),
  /// More than the bound.
  TOO_LARGE(Truncation.LENGTH),
  TOO_SLOW(Truncation.TIME),
  CUT_OFF(Truncation.DISCONNECT);

  private final Truncation truncation;

  BodyEnd(Truncation truncation) {
    this.truncation = truncation;
  }

  Truncation truncation() {
    return truncation;
  }
}
