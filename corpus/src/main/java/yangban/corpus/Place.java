package yangban.corpus;

/// The text in which the span of an [Evidence] counts.
public enum Place {
  /// [ArticleText#title()].
  TITLE,
  /// [ArticleText#body()].
  BODY,
  /// A line of the page outside title and body (posting line, credits, site name); the span counts
  /// in the quote itself.
  PAGE,
  /// The page's address as text.
  ADDRESS,
  /// Not read but given by whoever brought the article; the span counts in the quote itself.
  GIVEN,
  /// Said by people ([yangban.corpus.correction]); the quote tells who, when and why, and the span
  /// counts in it.
  PEOPLE,
  /// Another article of the store; the quote names it, and the span counts in the quote itself.
  STORE
}
