package yangban.bench;

import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;
import yangban.corpus.understand.Lexicon;
import yangban.indexer.meaning.WordVectors;
import yangban.indexer.segment.Dictionary;
import yangban.indexer.text.ChineseAnalyzer;

/// Makes `word-vectors.bin` of [WordVectors]: what the sentence encoder bge-small-zh-v1.5 (S. Xiao
/// et al., "C-Pack: Packed Resources For General Chinese Embeddings", SIGIR 2024; MIT licence; its
/// quantised form as the library langchain4j brings it) says of each word of smartcn's dictionary
/// that was ever seen in a text, and of each word of the domain lexicon.
///
/// To make it again, package with `-Pbench` and run this class with the file to write; ten minutes
/// on one core.
final class WordVectorLearning {

  /// Words of a text that is as long as a practice.
  private static final double TEXT = 100;

  /// What a word of the lexicon counts as in the choice of dimensions, in the dictionary's counts.
  private static final int LEXICON_COUNT = 150;

  private record Word(String word, int count, List<Float> encoded) {}

  private WordVectorLearning() {}

  public static void main(String[] args) throws IOException {
    List<Word> words = encoded(counts());
    Files.write(Path.of(args[0]), WordVectors.table(reduced(words)));
  }

  private static Map<String, Integer> counts() {
    ChineseAnalyzer analyzer = new ChineseAnalyzer(List.of());
    Map<String, Integer> counts = new HashMap<>();
    Lexicon.load().words().forEach(word -> counts.put(analyzer.fold(word.strip()), LEXICON_COUNT));
    Dictionary.counts()
        .forEach((word, count) -> {
          if (count > 0 && word.codePoints().allMatch(Character::isIdeographic)) {
            counts.put(word, count);
          }
        });
    return counts;
  }

  private static List<Word> encoded(Map<String, Integer> counts) {
    BgeSmallZhV15QuantizedEmbeddingModel encoder = new BgeSmallZhV15QuantizedEmbeddingModel();
    List<Word> words = new ArrayList<>();
    counts.forEach((word, count) ->
        words.add(new Word(word, count, encoder.embed(word).content().vectorAsList())));
    return words;
  }

  /// By principal components, frequent words more, each component scaled to the same spread: V.
  /// Raunak, V. Gupta, F. Metze, "Effective dimensionality reduction for word embeddings", RepL4NLP
  /// 2019.
  private static List<WordVectors.Word> reduced(List<Word> words) {
    int dimensions = words.getFirst().encoded().size();
    double[] mean = new double[dimensions];
    for (Word word : words) {
      for (int i = 0; i < dimensions; i++) {
        mean[i] += word.encoded().get(i) / words.size();
      }
    }
    double[][] spread = new double[dimensions][dimensions];
    for (Word word : words) {
      double weight = Math.log1p(word.count());
      for (int i = 0; i < dimensions; i++) {
        double apart = weight * (word.encoded().get(i) - mean[i]);
        for (int j = 0; j < dimensions; j++) {
          spread[i][j] += apart * (word.encoded().get(j) - mean[j]);
        }
      }
    }
    SimpleSVD<SimpleMatrix> parts = new SimpleMatrix(spread).svd();
    long seen = words.stream().mapToLong(Word::count).sum();
    List<WordVectors.Word> reduced = new ArrayList<>();
    for (Word word : words) {
      List<Float> vector = new ArrayList<>();
      for (int component = 0; component < WordVectors.DIMENSIONS; component++) {
        double sum = 0;
        for (int i = 0; i < dimensions; i++) {
          sum += (word.encoded().get(i) - mean[i]) * parts.getU().get(i, component);
        }
        vector.add((float) (sum / Math.sqrt(parts.getSingleValue(component))));
      }
      float telling = (float) Math.log1p(seen / (TEXT * (word.count() + 1)));
      reduced.add(new WordVectors.Word(word.word(), telling, vector));
    }
    return reduced;
  }
}
