package yangban.corpus.frontier;

import java.util.Locale;
import yangban.corpus.Coded;

/// How one sees that pages are read otherwise than before.
public enum HealthSign implements Coded {
  /// Much less text than before.
  SHORTER,
  /// Much more text than before, around what was there.
  LONGER,
  /// The text is another one altogether.
  OTHER_TEXT,
  /// A day of publication was found before, and none now.
  UNDATED,
  /// Several paragraphs before, one or two now.
  FEWER_PARAGRAPHS,
  /// The title is that of other pages of the source.
  SAME_TITLE,
  /// No article any more.
  REJECTED,
  /// The source as a whole is read otherwise than before.
  SOURCE;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
