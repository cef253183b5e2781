package yangban.corpus.crawl;

/// Counts of text.
final class Words {

  private Words() {}

  /// Letters and digits; a Latin word counts as its letters' half, as Chinese says the same with
  /// fewer.
  static int letters(CharSequence text) {
    int han = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x2E80 && Character.isLetter(c)) {
        han++;
      } else if (Character.isLetterOrDigit(c)) {
        other++;
      }
    }
    return han + other / 2;
  }

  /// Whether it holds the end of a sentence or a pause within one, as titles hardly do.
  static boolean isSentence(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '。' || c == '；' || c == '！' || c == '？' || c == '，') {
        return true;
      }
    }
    return false;
  }
}
