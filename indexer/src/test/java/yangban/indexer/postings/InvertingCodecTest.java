package yangban.indexer.postings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/// An index made of packed texts is, posting by posting, the one that Lucene makes of their tokens.
class InvertingCodecTest {

  private static final String ID = "id";
  private static final List<String> FIELDS = List.of("heading", "text");

  private static final List<String> WORDS =
      List.of(
          "党",
          "党员",
          "积分制",
          "三会一课",
          "党建工作样板支部",
          "𠀀",
          "𠀀𠀁",
          "𠀀𠀁𠀂",
          "😀",
          "\uE000",
          "\uFFFD党",
          "a",
          "ab",
          "abcd",
          "abcde",
          "党员a",
          "\u0000",
          "a\u0000",
          "\u0000\u0000b",
          "abcd\u0000",
          "é",
          "龥");

  private record Token(int start, int end, int step) {}

  private record Text(String chars, List<Token> tokens) {}

  private static Text text(Random random, int size) {
    StringBuilder chars = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    while (tokens.size() < size) {
      int start = chars.length();
      int step = tokens.isEmpty() ? 1 : random.nextInt(4) == 0 ? 1 + random.nextInt(9) : 1;
      String first = word(random);
      chars.append(first);
      tokens.add(new Token(start, chars.length(), step));
      switch (random.nextInt(5)) {
        case 0 -> {
          String next = word(random);
          chars.append(next);
          tokens.add(new Token(start, chars.length(), 0));
          tokens.add(new Token(start + first.length(), chars.length(), 1));
        }
        case 1 -> chars.append("，。");
        default -> {}
      }
    }
    return new Text(chars.toString(), List.copyOf(tokens));
  }

  private static String word(Random random) {
    if (random.nextInt(10) == 0) {
      return "长".repeat(1 + random.nextInt(64));
    }
    return random.nextBoolean()
        ? WORDS.get(random.nextInt(WORDS.size()))
        : Character.toString(0x4E00 + random.nextInt(500));
  }

  /// One token after the other, as Lucene takes them.
  private static final class Plain extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Text text;
    private Iterator<Token> next;

    Plain(Text text) {
      this.text = text;
      this.next = text.tokens().iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!next.hasNext()) {
        return false;
      }
      Token token = next.next();
      term.setBytesRef(new BytesRef(text.chars().substring(token.start(), token.end())));
      step.setPositionIncrement(token.step());
      return true;
    }
  }

  private static final class Packed extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final Iterator<BytesRef> next;

    Packed(Text text) {
      TokenPacker packer = new TokenPacker();
      packer.clear();
      packer.startAnew();
      for (Token token : text.tokens()) {
        packer.add(text.chars().toCharArray(), token.start(), token.end(), token.step());
      }
      next = packer.terms().iterator();
      addAttributeImpl(new TokenCount.Kept());
      getAttribute(TokenCount.class).setTokenCount(packer.length());
    }

    @Override
    public boolean incrementToken() {
      if (!next.hasNext()) {
        return false;
      }
      term.setBytesRef(next.next());
      return true;
    }
  }

  private static FieldType type(IndexOptions options, boolean packed) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    if (packed) {
      InvertingCodec.pack(type);
    }
    type.freeze();
    return type;
  }

  private static Document entry(String id, Text text, IndexOptions options, boolean packed) {
    Document entry = new Document();
    entry.add(new StringField(ID, id, Field.Store.NO));
    for (String field : FIELDS) {
      TokenStream tokens = packed ? new Packed(text) : new Plain(text);
      entry.add(new Field(field, tokens, type(options, packed)));
    }
    return entry;
  }

  private static Directory indexed(List<Text> texts, IndexOptions options, boolean packed)
      throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig().setMaxBufferedDocs(7);
    if (packed) {
      config.setCodec(new InvertingCodec()).setSimilarity(new TokenCountSimilarity());
    }
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < texts.size(); i++) {
        writer.addDocument(entry("" + i, texts.get(i), options, packed));
        if (i % 5 == 4) {
          Text other = texts.get(i / 2);
          writer.updateDocument(
              new Term(ID, "" + i / 3), entry("" + i / 3, other, options, packed));
        }
      }
      writer.forceMerge(1);
    }
    return directory;
  }

  private static Map<String, String> postings(Directory directory) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (String field : FIELDS) {
          postings(leaf.reader(), field, all);
        }
      }
    }
    return all;
  }

  private static void postings(LeafReader reader, String field, Map<String, String> all)
      throws IOException {
    Terms terms = reader.terms(field);
    all.put(field + " entries", terms.getDocCount() + " " + terms.getSumDocFreq());
    all.put(field + " tokens", "" + terms.getSumTotalTermFreq());
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      StringBuilder places = new StringBuilder();
      PostingsEnum docs = each.postings(null, PostingsEnum.POSITIONS);
      while (docs.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        places.append(docs.docID()).append('*').append(docs.freq());
        for (int i = 0; i < docs.freq() && terms.hasPositions(); i++) {
          places.append('@').append(docs.nextPosition());
        }
        places.append(' ');
      }
      all.put(field + " term " + term, places.toString());
    }
    NumericDocValues norms = reader.getNormValues(field);
    while (norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      all.put(field + " length of " + norms.docID(), "" + norms.longValue());
    }
  }

  private static List<Text> texts(long seed) {
    Random random = new Random(seed);
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      texts.add(text(random, i % 20 == 19 ? 9_000 : 1 + random.nextInt(200)));
    }
    texts.add(texts.getFirst());
    texts.add(new Text("", List.of()));
    return texts;
  }

  @Test
  void holdsWhatLuceneWouldHaveMadeOfTheTokens() throws IOException {
    for (IndexOptions options :
        List.of(IndexOptions.DOCS_AND_FREQS, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS)) {
      List<Text> texts = texts(7);
      Map<String, String> expected = postings(indexed(texts, options, false));
      assertTrue(expected.size() > 1_000, "terms and lengths: " + expected.size());
      Map<String, String> made = postings(indexed(texts, options, true));
      expected.forEach((what, postings) -> assertEquals(postings, made.get(what), what));
      assertEquals(expected.size(), made.size());
    }
  }

  @Test
  void makesAnIndexThatLuceneFindsSound() throws IOException {
    List<Text> texts = texts(3);
    try (Directory directory = indexed(texts, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
        CheckIndex check = new CheckIndex(directory)) {
      assertTrue(check.checkIndex().clean);
    }
  }
}
