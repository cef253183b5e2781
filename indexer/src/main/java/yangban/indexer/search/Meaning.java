package yangban.indexer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import yangban.corpus.Span;
import yangban.indexer.meaning.TextVectors;
import yangban.indexer.query.Question;
import yangban.indexer.query.Unit;
import yangban.indexer.text.Cut;

/// How near the meaning of an entry is to that of a question, whether or not they share a word.
/// Only the best results of the first pass are looked at, and the [Nearest]: alone it says less
/// than words do.
final class Meaning {

  /// What a single character counts of its rarity: many are parts of names, which mean nothing. .5:
  /// 39 questions about news -.023, everyday ones about articles of law -.004; 1: the right one
  /// first for 133 instead of 135 of 160 questions about general passages.
  private static final float SINGLE = 0.7f;

  private final float[] question;
  private final float most;

  Meaning(View view, Ranking ranking, Question question) {
    String told =
        question.excluded().isEmpty()
            ? question.told()
            : question.wanted().stream().map(Unit::typed).collect(Collectors.joining("\n"));
    Cut cut = ranking.analyzer().cut(told);
    TextVectors vectors = ranking.analysis().vectors();
    this.question = vectors.question(cut, word -> rarity(view, word));
    this.most = ranking.weights().meaning() * beyondOne(view, cut, vectors);
  }

  /// As much as the words of `told` can score whose meaning is known, so that meaning counts in a
  /// small stock as in a large one; without the most telling of them: one word says what it says,
  /// and scores as a word.
  private static float beyondOne(View view, Cut told, TextVectors vectors) {
    double sum = 0;
    double largest = 0;
    for (Span word : told.cover()) {
      String folded = told.folded(word);
      if (vectors.knows(folded)) {
        double rarity = rarity(view, folded) * (Unit.isSingle(folded) ? SINGLE : 1);
        sum += rarity;
        largest = Math.max(largest, rarity);
      }
    }
    return (float) (sum - largest);
  }

  /// What an entry is given that means the very same.
  float most() {
    return most;
  }

  private static double rarity(View view, String word) {
    try {
      int holding = view.reader.docFreq(new Term(Fields.words(Fields.ALL), word));
      return Math.log1p(view.reader.maxDoc() / (holding + 1.0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of what the question means, as [Nearest] compares it.
  long[] signs() {
    return TextVectors.signs(question);
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
        near[i] = most * TextVectors.likeness(question, vector.bytes, vector.offset);
      }
    }
    return near;
  }
}
