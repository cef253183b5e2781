package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import yangban.corpus.Span;
import yangban.indexer.query.Unit;
import yangban.indexer.search.Marking.Mark;
import yangban.indexer.text.ChineseAnalyzer;

/// Makes hits of entries that were found: reads what the index keeps of them, marks what was asked
/// for and cuts an excerpt around it.
final class Showing {

  private final View view;
  private final ChineseAnalyzer analyzer;
  private final Marking marking;
  private final boolean scored;

  /// @param marked what is marked
  /// @param scored whether the entries come in the order of a score, their first field then
  Showing(View view, ChineseAnalyzer analyzer, List<Unit> marked, boolean scored) {
    this.view = view;
    this.analyzer = analyzer;
    this.marking = new Marking(marked, analyzer);
    this.scored = scored;
  }

  /// The hits of a page, of which later ones say where an earlier one tells the same text.
  List<Hit> page(List<ScoreDoc> entries, Optional<Explaining> explaining) throws IOException {
    List<Hit> hits = new ArrayList<>();
    Copies copies = new Copies(view.leaves);
    Map<Long, String> told = new HashMap<>();
    for (ScoreDoc entry : entries) {
      OptionalLong text = copies.of(entry);
      Optional<String> same =
          text.isPresent() ? Optional.ofNullable(told.get(text.getAsLong())) : Optional.empty();
      Hit hit = hit((FieldDoc) entry, same, explaining);
      text.ifPresent(key -> told.putIfAbsent(key, hit.id()));
      hits.add(hit);
    }
    return hits;
  }

  /// A hit by itself, on no page.
  Hit alone(FieldDoc entry) throws IOException {
    return hit(entry, Optional.empty(), Optional.empty());
  }

  private Hit hit(FieldDoc entry, Optional<String> sameAs, Optional<Explaining> explaining)
      throws IOException {
    LeafReaderContext leaf = view.leaves.get(ReaderUtil.subIndex(entry.doc, view.leaves));
    int doc = entry.doc - leaf.docBase;
    StoredFields storedFields = leaf.reader().storedFields();
    Document document = storedFields.document(doc);
    StoredHits.Stored own = StoredHits.own(document);
    ArticleCard card = StoredHits.card(document);
    Optional<Explanation> explanation = Optional.empty();
    if (explaining.isPresent()) {
      boolean looked = !Float.isNaN(entry.score);
      Stretches texts = new Stretches(analyzer, own, card);
      explanation =
          Optional.of(explaining.get().of(leaf, doc, (float) entry.fields[0], looked, texts));
    }
    List<Mark> marks = marking.in(own.text());
    Span excerpt = Excerpts.choose(own.text(), marks);
    float score = scored ? (float) entry.fields[0] : 0;
    return new Hit(
        own.id(),
        own.kind(),
        own.heading(),
        marking.in(own.heading()).stream().map(Mark::span).toList(),
        excerpt.of(own.text()),
        inside(excerpt, marks),
        excerpt.start(),
        own.themes(),
        own.topics(),
        StoredHits.disciplines(document),
        score,
        card,
        sameAs,
        explanation);
  }

  private static List<Span> inside(Span excerpt, List<Mark> marks) {
    return marks.stream()
        .map(Mark::span)
        .filter(span -> span.start() >= excerpt.start() && span.end() <= excerpt.end())
        .map(span -> span.shift(-excerpt.start()))
        .toList();
  }
}
