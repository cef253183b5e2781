package yangban.bench;

import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;
import yangban.corpus.lexicon.Lexicon;
import yangban.indexer.meaning.WordVectors;
import yangban.indexer.segment.Dictionary;
import yangban.indexer.text.ChineseAnalyzer;

/// Makes `word-vectors.bin` of [WordVectors]: what the sentence encoder bge-small-zh-v1.5 (S. Xiao
/// et al., "C-Pack: Packed Resources For General Chinese Embeddings", SIGIR 2024; MIT licence; its
/// quantised form as the library langchain4j brings it) says of each word of smartcn's dictionary
/// that was ever seen in a text, and of each word of the domain lexicon.
///
/// To make it again, package with `-Pbench` and run this class with the file to write and a file of
/// passages, one a line, that [PassageFitting] fits the words to. Ten minutes on one core, and a
/// second for each hundred passages. Those of the bundled table, 105,217 of 68 characters on
/// average: articles of law (github.com/LawRefBook/Laws; 31,000), television news
/// (DuckBurnIncense/xin-wen-lian-bo; 15,000), newspapers (the MSRA, Boson and People's Daily
/// corpora; 17,000), what people write of hotels, goods, meals and cars
/// (SophonPlus/ChineseNlpCorpus, OYE93/Chinese-NLP-Corpus; 12,800), literature and business news
/// (lancopku/Chinese-Literature-NER-RE-Dataset, thunlp/Chinese_NRE; 10,500), recipes
/// (Anduin2017/HowToCook; 1,500), the gold pages that may be learned from (2,500), and 15,000
/// clauses of six to 22 characters out of all of them.
final class WordVectorLearning {

  /// Words of a text that is as long as a practice.
  private static final double TEXT = 100;

  /// What a word of the lexicon counts as in the choice of dimensions, in the dictionary's counts.
  private static final int LEXICON_COUNT = 150;

  private record Word(String word, int count, List<Float> encoded) {}

  private WordVectorLearning() {}

  public static void main(String[] args) throws IOException {
    List<WordVectors.Word> words = reduced(encoded(counts()));
    boolean fits = args.length > 1;
    Files.write(
        Path.of(args[0]), WordVectors.table(fits ? fitted(words, Path.of(args[1])) : words));
  }

  private static List<WordVectors.Word> fitted(List<WordVectors.Word> words, Path passages)
      throws IOException {
    Map<String, Float> tellings = new LinkedHashMap<>();
    double[][] table = new double[words.size()][];
    for (WordVectors.Word word : words) {
      table[tellings.size()] = word.vector().stream().mapToDouble(Float::doubleValue).toArray();
      tellings.put(word.word(), word.telling());
    }
    double[][] moved = PassageFitting.fitted(tellings, table, passages);
    List<WordVectors.Word> fitted = new ArrayList<>();
    for (WordVectors.Word word : words) {
      List<Float> vector = new ArrayList<>();
      for (double component : moved[fitted.size()]) {
        vector.add((float) component);
      }
      fitted.add(new WordVectors.Word(word.word(), word.telling(), vector));
    }
    return fitted;
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
