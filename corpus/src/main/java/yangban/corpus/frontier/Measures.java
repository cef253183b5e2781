package yangban.corpus.frontier;

/// What can be measured of one reading of a page that was taken for an article.
///
/// @param article false where the page was refused; the others are 0 then
/// @param chars of the body, without white space
/// @param paragraphs blocks of the body
/// @param dated whether a day of publication was found
/// @param titleHash of the title; the same title on many pages is the template's
/// @param confidence of the extractor, 0 to 1
public record Measures(
    boolean article, int chars, int paragraphs, boolean dated, int titleHash, double confidence) {

  /// Of a page that was refused.
  public static final Measures REFUSED = new Measures(false, 0, 0, false, 0, 0);
}
