package yangban.indexer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import yangban.indexer.meaning.TextVectors;
import yangban.indexer.query.Question;
import yangban.indexer.query.Unit;
import yangban.indexer.text.Cut;

/// How near the meaning of an entry is to that of a question, whether or not they share a word.
/// Only the best results of the first pass are looked at: alone it says less than words do.
final class Meaning {

  private final float[] question;
  private final float weight;

  Meaning(View view, Ranking ranking, Question question) {
    String told =
        question.excluded().isEmpty()
            ? question.told()
            : question.wanted().stream().map(Unit::typed).collect(Collectors.joining("\n"));
    Cut cut = ranking.analyzer().cut(told);
    this.question = ranking.analysis().vectors().question(cut, word -> rarity(view, word));
    this.weight = ranking.weights().meaning() * beyondOne(cut);
  }

  /// One word says what it says, and scores as a word: the meaning of several is what is more.
  private static float beyondOne(Cut told) {
    int words = told.cover().size();
    return words == 0 ? 0 : 1 - 1f / words;
  }

  /// What an entry is given that means the very same.
  float most() {
    return weight;
  }

  private static double rarity(View view, String word) {
    try {
      int holding = view.reader.docFreq(new Term(Fields.words(Fields.ALL), word));
      return Math.log1p(view.reader.maxDoc() / (holding + 1.0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the entries are given, in their order: added to their scores.
  ///
  /// @param docs of one segment, rising
  float[] of(LeafReaderContext leaf, int[] docs) throws IOException {
    BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), Fields.MEANING);
    float[] near = new float[docs.length];
    for (int i = 0; i < docs.length; i++) {
      if (vectors.advanceExact(docs[i])) {
        BytesRef vector = vectors.binaryValue();
        near[i] = weight * TextVectors.likeness(question, vector.bytes, vector.offset);
      }
    }
    return near;
  }
}
