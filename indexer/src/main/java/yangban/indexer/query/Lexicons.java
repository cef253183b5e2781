package yangban.indexer.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import yangban.corpus.Span;
import yangban.indexer.text.Cut;

/// What this program knows of how people ask: abbreviations, synonyms, problems, words of asking.
/// Read once; immutable.
///
/// @param said words that are read as values
/// @param years words that name years and times
/// @param questions words that a question is asked with
/// @param asking words that say that something is wanted, not what
/// @param manner words that ask how
record Lexicons(
    Abbreviations abbreviations,
    Synonyms synonyms,
    Problems problems,
    RelatedWords related,
    SaidValues said,
    SaidYears years,
    QuestionWords questions,
    QuestionWords asking,
    QuestionWords manner,
    Set<String> terms) {

  /// Longest entry that is looked for in a query, in characters.
  private static final int LONGEST = 12;

  static Lexicons load(UnaryOperator<String> fold, Clock clock) {
    Abbreviations abbreviations = Abbreviations.load(fold);
    Synonyms synonyms = Synonyms.load(fold);
    Set<String> terms = new HashSet<>(abbreviations.words());
    terms.addAll(synonyms.words());
    QuestionWords asking = QuestionWords.load("asking-words.txt");
    terms.addAll(asking.longestFirst());
    Problems problems = Problems.load(fold);
    SaidYears years =
        new SaidYears(
            new FieldValues(fold, abbreviations), clock, folded -> !problems.in(folded).isEmpty());
    return new Lexicons(
        abbreviations,
        synonyms,
        problems,
        RelatedWords.load(fold),
        SaidValues.load(fold, years, abbreviations),
        years,
        QuestionWords.load("question-words.txt"),
        asking,
        QuestionWords.load("manner-words.txt"),
        terms);
  }

  /// `text` with blanks for the words that ask how.
  ///
  /// @param folded `text`, folded one for one
  String told(String text, String folded) {
    StringBuilder told = new StringBuilder(text);
    for (String word : manner.longestFirst()) {
      for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        told.replace(at, at + word.length(), " ".repeat(word.length()));
      }
    }
    return told.toString();
  }

  /// The words of `cut` with every entry of the lexicon whole, where it begins and ends with a
  /// word.
  List<Span> cover(Cut cut) {
    List<Span> words = cut.cover();
    List<Span> cover = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int last = last(cut, words, i);
      cover.add(new Span(words.get(i).start(), words.get(last).end()));
      i = last;
    }
    cover.sort(Comparator.comparingInt(Span::start));
    return cover;
  }

  /// The word with which the longest entry that begins at `first` ends.
  private int last(Cut cut, List<Span> words, int first) {
    int last = first;
    int start = words.get(first).start();
    for (int i = first + 1; i < words.size(); i++) {
      int end = words.get(i).end();
      boolean touches = words.get(i - 1).end() == words.get(i).start();
      if (!touches || end - start > LONGEST) {
        return last;
      }
      if (terms.contains(cut.folded(new Span(start, end)))) {
        last = i;
      }
    }
    return last;
  }
}
