package yangban.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yangban.corpus.Span;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut;

/// What of the words of a question stands in the texts of one entry, for whoever tells why it was
/// found: a score knows only that some pair of their characters does, and 身份证 is no 党员亮身份.
final class Stretches {

  private final ChineseAnalyzer analyzer;
  private final String texts;
  private final String heading;
  private final List<String> topics;

  Stretches(ChineseAnalyzer analyzer, StoredHits.Stored own, ArticleCard card) {
    this.analyzer = analyzer;
    // A text around practices is found by itself alone: its title is shown and not searched.
    boolean alone = own.kind() == Hit.Kind.FRAME;
    this.heading = alone ? "" : analyzer.fold(own.heading());
    this.topics = own.topics();
    Stream<Optional<String>> about =
        alone
            ? Stream.empty()
            : Stream.of(
                Optional.of(card.title()), card.university(), card.college(), card.branch());
    List<String> lines = new ArrayList<>(List.of(own.text(), own.heading()));
    about.flatMap(Optional::stream).forEach(lines::add);
    this.texts = analyzer.fold(String.join("\n", alone ? lines.subList(0, 1) : lines));
  }

  /// The longest runs of whole words of `typed` that stand in the texts, in the order and the
  /// spelling in which they were typed.
  List<String> inTexts(String typed) {
    return of(typed, texts);
  }

  /// The same of the heading.
  List<String> inHeading(String typed) {
    return of(typed, heading);
  }

  /// Those of `words` that stand in the texts as they are, or are topics of the entry.
  List<String> whole(List<String> words) {
    return words.stream()
        .filter(word -> {
          String folded = analyzer.fold(word);
          return TextMarks.holds(texts, folded)
              || topics.stream().anyMatch(topic -> analyzer.fold(topic).equals(folded));
        })
        .toList();
  }

  /// The topics of the entry that `typed` shares a word with.
  List<String> topics(String typed) {
    return topics.stream()
        .filter(topic -> of(typed, analyzer.fold(topic)).stream().anyMatch(Stretches::isTelling))
        .toList();
  }

  private static boolean isTelling(String stretch) {
    return stretch.codePointCount(0, stretch.length()) > 1;
  }

  private List<String> of(String typed, String text) {
    String folded = analyzer.fold(typed);
    if (TextMarks.holds(text, folded)) {
      return List.of(typed);
    }
    Cut cut = analyzer.cut(typed);
    List<Span> words = cut.parts(new Span(0, folded.length()));
    List<String> found = new ArrayList<>();
    for (int first = 0; first < words.size(); ) {
      int after = words.size();
      while (after > first && !TextMarks.holds(text, run(words, first, after).of(folded))) {
        after--;
      }
      if (after > first) {
        found.add(run(words, first, after).of(typed));
      }
      first = Math.max(after, first + 1);
    }
    return found;
  }

  private static Span run(List<Span> words, int first, int after) {
    return new Span(words.get(first).start(), words.get(after - 1).end());
  }
}
