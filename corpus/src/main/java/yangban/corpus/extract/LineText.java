package yangban.corpus.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// The make-up of a line of text in numbers that mean the same in every script.
///
/// @param weight how long it is to a reader, as [Glyphs#weight]
/// @param count how many words, repeated ones too
/// @param stops marks that end sentences and clauses, for 100 of weight
/// @param signs marks that are no punctuation, for 100 of weight
/// @param upper the share of its letters that are capitals
/// @param capitals the share of its words that begin with one
/// @param function the share of its words that only join others
/// @param inTitle the share of its words that the title holds
/// @param ends whether it ends as a sentence does
/// @param cjk whether it holds an ideograph
record LineText(
    double weight,
    int count,
    double stops,
    double signs,
    double upper,
    double capitals,
    double function,
    double inTitle,
    boolean ends,
    boolean cjk) {

  /// The words without which no sentence is made, of the languages that most pages are in.
  private static final Set<String> JOINING =
      Set.of(
          "the", "a", "an", "of", "to", "in", "and", "is", "are", "was", "were", "it", "its",
          "that", "this", "for", "on", "with", "as", "by", "at", "from", "be", "been", "has",
          "have", "had", "he", "she", "they", "we", "you", "i", "not", "but", "or", "which", "who",
          "his", "her", "their", "our", "your", "will", "would", "can", "could", "der", "die",
          "das", "und", "ist", "von", "mit", "den", "le", "la", "les", "des", "et", "un", "une",
          "du", "que", "el", "los", "las", "de", "en", "y", "o", "e", "da", "do", "para", "com");

  private static final String JOINING_HAN = "的了是在和有为也不与就都而及着对以于从上中将被把这那他她我们到";

  /// One ideograph in five of prose only joins, of English words two: so one counts as two.
  private static final int HAN_SHARE = 2;

  /// The words of a text in lower case; of ideographs each is a word.
  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    new Reader(Set.of(), words::add).read(text);
    return words;
  }

  /// @param weight of the text, as [Glyphs#weight]
  /// @param titleWords the words of the page's title
  static LineText of(String text, double weight, Set<String> titleWords) {
    var reader = new Reader(titleWords, _ -> {});
    reader.read(text);
    double hundreds = Math.max(1, weight) / 100;
    double letters = Math.max(1, reader.letters);
    double count = Math.max(1, reader.count);
    return new LineText(
        weight,
        reader.count,
        reader.stops / hundreds,
        reader.signs / hundreds,
        reader.upper / letters,
        reader.capitals / count,
        reader.joining / count,
        reader.inTitle / count,
        Glyphs.endsSentence(text),
        reader.han > 0);
  }

  private static final class Reader {
    private final Set<String> titleWords;
    private int begin = -1;
    private int count;
    private int letters;
    private int upper;
    private int capitals;
    private int joining;
    private int inTitle;
    private int stops;
    private int signs;
    private int han;

    private final Consumer<String> each;

    Reader(Set<String> titleWords, Consumer<String> each) {
      this.titleWords = titleWords;
      this.each = each;
    }

    void read(String text) {
      for (int i = 0; i < text.length(); i++) {
        see(text, i);
      }
      endWord(text, text.length());
    }

    void see(String text, int at) {
      char c = text.charAt(at);
      boolean cjk = Glyphs.isCjk(c);
      if (!cjk && Character.isLetterOrDigit(c)) {
        begin = begin < 0 ? at : begin;
        letters++;
        upper += Character.isUpperCase(c) ? 1 : 0;
        return;
      }
      endWord(text, at);
      if (cjk) {
        han++;
        letters++;
        joining += JOINING_HAN.indexOf(c) >= 0 ? HAN_SHARE : 0;
        word(String.valueOf(c));
      } else if ("。！？.!?；;，,、：:".indexOf(c) >= 0) {
        stops++;
      } else if (!Glyphs.isSpace(c)) {
        signs++;
      }
    }

    void endWord(String text, int end) {
      if (begin >= 0) {
        capitals += Character.isUpperCase(text.charAt(begin)) ? 1 : 0;
        String word = text.substring(begin, end).toLowerCase(Locale.ROOT);
        joining += JOINING.contains(word) ? 1 : 0;
        word(word);
        begin = -1;
      }
    }

    private void word(String word) {
      count++;
      each.accept(word);
      inTitle += titleWords.contains(word) ? 1 : 0;
    }
  }
}
