package yangban.bench;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import yangban.indexer.text.ChineseAnalyzer;

/// Cuts texts for [EqualLucene]: the words of our own analyzer, domain terms over them, for cutting
/// is not what is compared; and pairs of characters by Lucene's own filter, with an empty position
/// between two runs of characters, as our index has it.
final class EqualAnalyzer extends Analyzer {

  /// Ends the names of fields that hold words; all others hold pairs.
  static final String WORDS = ".w";

  /// Between the texts of a field, so that no phrase reaches from one into the next.
  private static final int APART = 3;

  private final ChineseAnalyzer analyzer;

  EqualAnalyzer(ChineseAnalyzer analyzer) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.analyzer = analyzer;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    if (field.endsWith(WORDS)) {
      return new TokenStreamComponents(new Words(analyzer));
    }
    Tokenizer characters = new StandardTokenizer();
    TokenStream pairs = new CJKBigramFilter(new Folded(characters, analyzer), CJKBigramFilter.HAN);
    return new TokenStreamComponents(characters, new Gaps(pairs));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return APART;
  }

  private static final class Words extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final ChineseAnalyzer analyzer;
    private int[] places = new int[256];
    private char[] folded = {};
    private int size;
    private int next;

    Words(ChineseAnalyzer analyzer) {
      this.analyzer = analyzer;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      StringBuilder text = new StringBuilder();
      char[] part = new char[4096];
      for (int read = input.read(part); read >= 0; read = input.read(part)) {
        text.append(part, 0, read);
      }
      size = 0;
      next = 0;
      var unused = analyzer.cut(text).numbers(this::add);
    }

    private int add(char[] text, int from, int to) {
      folded = text;
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      places[size++] = from;
      places[size++] = to;
      return 0;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == size) {
        return false;
      }
      int from = places[next++];
      term.copyBuffer(folded, from, places[next++] - from);
      return true;
    }
  }

  private static final class Folded extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final ChineseAnalyzer analyzer;

    Folded(TokenStream characters, ChineseAnalyzer analyzer) {
      super(characters);
      this.analyzer = analyzer;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String folded = analyzer.fold(term);
      term.setEmpty().append(folded);
      return true;
    }
  }

  /// Leaves a position empty where something stands between two tokens.
  private static final class Gaps extends TokenFilter {

    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int end;

    Gaps(TokenStream pairs) {
      super(pairs);
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      end = -1;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (end >= 0 && offset.startOffset() > end) {
        step.setPositionIncrement(step.getPositionIncrement() + 1);
      }
      end = offset.endOffset();
      return true;
    }
  }
}
