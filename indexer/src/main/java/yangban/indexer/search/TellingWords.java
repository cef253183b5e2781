package yangban.indexer.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import yangban.corpus.Span;
import yangban.indexer.text.ChineseAnalyzer;
import yangban.indexer.text.Cut;

/// Picks the words that tell a text from the others of the index: those with the highest tf·idf, as
/// Lucene's MoreLikeThis does, with the words of the heading counted three times.
final class TellingWords {

  /// MoreLikeThis's own default.
  private static final int MOST = 25;

  /// A word that one entry alone holds finds nothing but that entry.
  private static final int RAREST = 2;

  /// A word in more than this part of all entries tells nothing: 党员, 支部.
  private static final double COMMONEST = 0.25;

  /// Words of grammar, quantity and the genre, which two texts share without being alike.
  private static final String UNTELLING = "untelling-words.txt";

  private static final int OF_HEADING = 3;

  private final IndexReader reader;
  private final ChineseAnalyzer analyzer;
  private final Set<String> untelling;

  /// @param untelling words that tell nothing, folded
  TellingWords(IndexReader reader, ChineseAnalyzer analyzer, Set<String> untelling) {
    this.reader = reader;
    this.analyzer = analyzer;
    this.untelling = untelling;
  }

  /// The bundled words that tell nothing.
  static Set<String> untelling() {
    try (InputStream in = TellingWords.class.getResourceAsStream(UNTELLING)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program's files: " + UNTELLING);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.strip().split("\\s+")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The most telling words of a text, folded, the most telling first.
  List<String> of(String heading, String text) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    all(text).forEach(word -> counts.merge(word, 1, Integer::sum));
    all(heading).forEach(word -> counts.merge(word, OF_HEADING, Integer::sum));
    List<Weighed> weighed = new ArrayList<>();
    int entries = Math.max(1, reader.numDocs());
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      int holding = reader.docFreq(new Term(Fields.words(Fields.ALL), each.getKey()));
      boolean tells = !untelling.contains(each.getKey());
      if (tells && holding >= RAREST && holding <= Math.max(RAREST, COMMONEST * entries)) {
        double idf = 1 + Math.log((double) entries / (holding + 1));
        weighed.add(new Weighed(each.getKey(), each.getValue() * idf));
      }
    }
    weighed.sort(
        Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::word));
    return weighed.stream().limit(MOST).map(Weighed::word).toList();
  }

  private record Weighed(String word, double weight) {}

  /// The words of a text, folded, in order, without single characters and numbers.
  List<String> all(String text) {
    Cut cut = analyzer.cut(text);
    List<String> words = new ArrayList<>();
    for (Span span : cut.cover()) {
      String word = cut.folded(span);
      if (word.length() > 1 && !isNumber(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '%');
  }
}
