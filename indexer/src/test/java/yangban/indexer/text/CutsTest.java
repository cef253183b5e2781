package yangban.indexer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yangban.indexer.postings.InvertingCodec;
import yangban.indexer.postings.TokenCountSimilarity;

/// What is handed to Lucene is what was cut, and what stands somewhere is found there.
class CutsTest {

  private static final ChineseAnalyzer ANALYZER =
      new ChineseAnalyzer(List.of("三会一课", "党建", "志愿服务"));

  private static final List<String> PIECES =
      List.of(
          "党员", "党", "三会一课", "。", "！", "\n", "，", "abc-12", "27.4%", "é", "𠀀𠀁", "😀", "志愿服务",
          "黨建", "\uD800", " ", "的的", "2020年");

  private record Token(String term, int position) {}

  private static List<Token> tokens(TokenStream stream) throws IOException {
    List<Token> tokens = new ArrayList<>();
    TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
    PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
    stream.reset();
    int position = -1;
    while (stream.incrementToken()) {
      position += step.getPositionIncrement();
      tokens.add(new Token(term.getBytesRef().utf8ToString(), position));
    }
    stream.end();
    stream.close();
    return tokens;
  }

  /// What an index holds of packed tokens: each at each of its positions, in their order.
  private static List<Token> indexed(TokenStream packed) throws IOException {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    InvertingCodec.pack(type);
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setCodec(new InvertingCodec())
            .setSimilarity(new TokenCountSimilarity());
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      writer.addDocument(List.of(new Field("text", packed, type)));
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        return tokens(MultiTerms.getTerms(reader, "text"));
      }
    }
  }

  private static List<Token> tokens(@Nullable Terms terms) throws IOException {
    List<Token> tokens = new ArrayList<>();
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      PostingsEnum places = each.postings(null, PostingsEnum.POSITIONS);
      places.nextDoc();
      for (int i = 0; i < places.freq(); i++) {
        tokens.add(new Token(term.utf8ToString(), places.nextPosition()));
      }
    }
    tokens.sort(Comparator.comparingInt(Token::position).thenComparing(Token::term));
    return tokens;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static Map<String, Integer> counted(List<Cut> cuts) {
    Map<String, Integer> counts = new HashMap<>();
    for (Cut cut : cuts) {
      Tokens words = cut.words();
      for (int i = 0; i < words.size(); i++) {
        int start = words.start(i);
        counts.merge(new String(cut.folded(), start, words.end(i) - start), 1, Integer::sum);
      }
    }
    return counts;
  }

  @Test
  void tellsEachWordAsOftenAsItStandsInAllTexts() throws IOException {
    Random random = new Random(5);
    TokenStream last = new Cuts().words(null);
    for (int i = 0; i < 300; i++) {
      Cut one = ANALYZER.cut(text(random));
      Cut other = ANALYZER.cut(text(random));
      last = new Cuts(one, other).words(last);
      Map<String, Integer> told = new HashMap<>();
      for (Token token : indexed(last)) {
        told.merge(token.term(), 1, Integer::sum);
      }
      assertEquals(counted(List.of(one, other)), told);
    }
  }

  @Test
  void tellsEachBigramOfEachTextInItsPlace() throws IOException {
    Random random = new Random(6);
    TokenStream last = null;
    for (int i = 0; i < 300; i++) {
      String text = text(random);
      Cut one = ANALYZER.cut(text);
      Cut other = ANALYZER.cut("标题");
      last = new Cuts(one, other).bigrams(last);
      List<Token> expected = new ArrayList<>();
      int position = -1;
      for (int at = 0; at < one.bigrams().size(); at++) {
        position += one.bigrams().increment(at);
        int start = one.bigrams().start(at);
        String term = ANALYZER.fold(text).substring(start, one.bigrams().end(at));
        expected.add(new Token(term, position));
      }
      expected.add(new Token("标题", position + 1 + Cuts.APART));
      expected.add(new Token("题", position + 2 + Cuts.APART));
      expected.sort(Comparator.comparingInt(Token::position).thenComparing(Token::term));
      assertEquals(expected, indexed(last));
    }
  }

  @Test
  void bordersLieWhereNoBigramDoes() throws IOException {
    String text = "党员去。支教\n回来，又去";
    Cuts cuts = new Cuts(ANALYZER.cut(text), ANALYZER.cut("题目"), ANALYZER.cut("大学"));
    List<Integer> taken = indexed(cuts.bigrams(null)).stream().map(Token::position).toList();
    List<Token> borders = tokens(cuts.borders(text, null));
    assertEquals(
        List.of(Cuts.SENTENCE_END, Cuts.SENTENCE_END, Cuts.end(0), Cuts.end(1), Cuts.end(2)),
        borders.stream().map(Token::term).toList());
    assertEquals(List.of(3, 6), borders.subList(0, 2).stream().map(Token::position).toList());
    for (Token border : borders) {
      assertTrue(!taken.contains(border.position()), border.toString());
    }
    int textEnd = borders.get(2).position();
    assertEquals(2, taken.stream().filter(at -> at > textEnd && at < textEnd + 4).count());
  }

  @Test
  void anEmptyTextHasItsBorderToo() throws IOException {
    Cut nothing = ANALYZER.cut("");
    List<Token> borders = tokens(new Cuts(nothing, nothing).borders("", null));
    assertEquals(List.of(Cuts.end(0), Cuts.end(1)), borders.stream().map(Token::term).toList());
    assertTrue(borders.get(0).position() < borders.get(1).position());
  }

  private static @Nullable String firstWrong(String text, String form) {
    String folded = ANALYZER.fold(text);
    List<Integer> expected = new ArrayList<>();
    for (int at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) {
      expected.add(at);
    }
    List<Integer> found =
        ANALYZER.places(text).of(ANALYZER.cut(form).phrase()).stream()
            .map(span -> span.of(folded).equals(form) ? span.start() : -1)
            .toList();
    return expected.equals(found) ? null : form + " in " + text + ": " + expected + found;
  }

  @Test
  void findsEveryRowOfChineseCharactersWhereverItStands() {
    Random random = new Random(7);
    int found = 0;
    for (int i = 0; i < 300; i++) {
      String text = text(random);
      for (String form : List.of("党员", "员党", "三会一课", "会一课", "志愿服务党", "𠀀𠀁", "𠀁党员")) {
        assertEquals(null, firstWrong(text, form));
        found += text.contains(form) ? 1 : 0;
      }
    }
    assertTrue(found > 300, "found: " + found);
  }

  @Test
  void findsLatinWordsAndNumbersOnlyWhole() {
    Places places = ANALYZER.places("abc-12，abcd，27.4%，7.4");
    assertEquals(1, places.of(ANALYZER.cut("abc").phrase()).size());
    assertEquals(1, places.of(ANALYZER.cut("27.4").phrase()).size());
    assertEquals(1, places.of(ANALYZER.cut("7.4").phrase()).size());
    assertEquals(0, places.of(ANALYZER.cut("bc").phrase()).size());
    assertEquals(
        List.of("abc", "abc-12", "abcd"),
        places.beginningWith("abc").stream()
            .map(span -> span.of("abc-12，abcd，27.4%，7.4"))
            .toList());
  }
}
