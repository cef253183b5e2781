package yangban.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import yangban.corpus.Theme;
import yangban.indexer.query.Facet;
import yangban.indexer.text.ChineseAnalyzer;

/// Finds the practices that do as a given one does, in one view.
///
/// The words that tell the given text from others ([TellingWords]) are asked for like any question,
/// those of its heading with more weight; shared topics and themes add to that. What comes is then
/// sifted: one result of an article, none of the same unit, and no copy of the text itself, for
/// whoever asks wants to see it done by others.
final class Alikes {

  /// A word of the heading names what is done.
  private static final float HEADING = 2.5f;

  /// A shared topic is worth about as much as two telling words, a theme as one of middling
  /// frequency: there are seven themes, so sharing one says little.
  private static final float TOPIC = 6;

  private static final float THEME = 2;

  /// Results that are looked through for each that is asked for: enough that the copies of one text
  /// ([yangban.corpus.reuse] has seen sixty of one) do not crowd out the others.
  private static final int SIFTED = 12;

  /// Two texts of which the shorter has this part of its words from the longer are one text.
  private static final double COPY = 0.8;

  /// Common words that are told of a result.
  private static final int TOLD = 5;

  /// One common word is chance: in texts of some hundred words most pairs have one.
  private static final int FEWEST_SHARED = 2;

  /// A word that this part of those who hold it have from the asked discipline is the discipline's
  /// own (测绘, 护理), and not what is done.
  private static final double BOUND = 0.6;

  /// Words of a discipline are in no more entries; common ones need not be counted.
  private static final int MOST_BOUND = 2_000;

  private static final Set<String> UNTELLING = TellingWords.untelling();

  private final View view;
  private final TellingWords telling;
  private final ChineseAnalyzer analyzer;

  Alikes(View view, ChineseAnalyzer analyzer) {
    this.view = view;
    this.analyzer = analyzer;
    this.telling = new TellingWords(view.reader, analyzer, UNTELLING);
  }

  List<Alike> find(AlikeRequest request) throws IOException {
    List<String> words = words(request);
    Query query = query(request, words);
    Sifting sifting = new Sifting(request, words);
    StoredFields stored = view.searcher.storedFields();
    for (ScoreDoc entry : view.searcher.search(query, request.limit() * SIFTED).scoreDocs) {
      if (sifting.found.size() < request.limit()) {
        sifting.look(stored.document(entry.doc), entry.score);
      }
    }
    return sifting.found;
  }

  /// The words to look for: of another discipline none that are one's own discipline's.
  private List<String> words(AlikeRequest request) throws IOException {
    List<String> words = telling.of(request.heading(), request.text());
    if (request.apart().isEmpty()) {
      return words;
    }
    Matches own = Matches.of(view, ofDisciplines(request.apart()));
    List<String> free = new ArrayList<>();
    for (String word : words) {
      Term term = new Term(Fields.words(Fields.ALL), word);
      int holding = view.reader.docFreq(term);
      long bound =
          holding > MOST_BOUND ? 0 : Matches.of(view, new TermQuery(term)).and(own).total();
      if (bound < BOUND * holding) {
        free.add(word);
      }
    }
    return free;
  }

  private Query query(AlikeRequest request, List<String> words) {
    BooleanQuery.Builder wording = new BooleanQuery.Builder();
    Set<String> heading = Set.copyOf(telling.all(request.heading()));
    for (String word : words) {
      float weight = heading.contains(word) ? HEADING : 1;
      wording.add(weighted(Fields.HEADING, word, weight * HEADING), Occur.SHOULD);
      wording.add(weighted(Fields.ALL, word, weight), Occur.SHOULD);
    }
    for (String topic : request.topics()) {
      Term term = new Term(Fields.TOPIC, analyzer.fold(topic));
      wording.add(constant(new TermQuery(term), TOPIC), Occur.SHOULD);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(wording.build(), Occur.MUST);
    if (!request.themes().isEmpty()) {
      all.add(constant(ofThemes(request.themes()), THEME), Occur.MUST);
    }
    all.add(new MatchesQuery(view.practices().and(view.credible())), Occur.FILTER);
    if (!request.apart().isEmpty()) {
      all.add(ofDisciplines(request.apart()), Occur.MUST_NOT);
    }
    return all.build();
  }

  private static Query weighted(String field, String word, float weight) {
    return new BoostQuery(new TermQuery(new Term(Fields.words(field), word)), weight);
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query ofThemes(Set<Theme> themes) {
    return ofFacet(Facet.THEME, themes.stream().map(Theme::code).toList());
  }

  private static Query ofDisciplines(Set<String> codes) {
    return ofFacet(Facet.DISCIPLINE, List.copyOf(codes));
  }

  private static Query ofFacet(Facet facet, List<String> values) {
    return SortedSetDocValuesField.newSlowSetQuery(
        Fields.FACETS,
        values.stream().map(value -> new BytesRef(FacetTerms.term(facet, value))).toList());
  }

  /// Takes results in their order and keeps those worth showing.
  private final class Sifting {

    final List<Alike> found = new ArrayList<>();
    private final AlikeRequest request;
    private final List<String> words;
    private final Set<String> articles = new HashSet<>();
    private final List<Set<String>> texts = new ArrayList<>();

    Sifting(AlikeRequest request, List<String> words) {
      this.request = request;
      this.words = words;
      request.own().ifPresent(own -> articles.add(own.article()));
      texts.add(Set.copyOf(telling.all(request.heading() + "\n" + request.text())));
    }

    void look(Document document, float score) {
      ArticleCard article = StoredHits.card(document);
      boolean elsewhere = request.apart().isEmpty() || !StoredHits.disciplines(document).isEmpty();
      if (!elsewhere || articles.contains(article.id()) || sameUnit(article)) {
        return;
      }
      StoredHits.Stored own = StoredHits.own(document);
      Set<String> theirs = Set.copyOf(telling.all(own.heading() + "\n" + own.text()));
      List<String> shared = words.stream().filter(theirs::contains).toList();
      List<String> topics = own.topics().stream().filter(request.topics()::contains).toList();
      boolean copy = texts.stream().anyMatch(text -> isCopy(text, theirs));
      boolean reason = shared.size() >= FEWEST_SHARED || !topics.isEmpty();
      if (!copy && reason) {
        texts.add(theirs);
        articles.add(article.id());
        found.add(
            new Alike(
                hit(document, score),
                own.themes().stream().filter(request.themes()::contains).toList(),
                topics,
                shared.stream().limit(TOLD).toList()));
      }
    }

    /// The same branch; or, where one of the branches is not known, the same college; or, where one
    /// of the colleges is not known either, the same university: what cannot be told from the same
    /// unit is not shown as another, unless nothing at all is known of either.
    private boolean sameUnit(ArticleCard other) {
      return request
          .own()
          .filter(own -> own.university().isPresent() || own.branch().isPresent())
          .map(own ->
              same(own.university(), other.university())
                  && same(own.college(), other.college())
                  && same(own.branch(), other.branch()))
          .orElse(false);
    }
  }

  private static boolean same(Optional<String> one, Optional<String> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  /// Whether most words of the shorter text are the longer one's.
  private static boolean isCopy(Set<String> one, Set<String> other) {
    Set<String> shorter = one.size() <= other.size() ? one : other;
    Set<String> longer = one.size() <= other.size() ? other : one;
    long both = shorter.stream().filter(longer::contains).count();
    return shorter.size() > TOLD && both >= COPY * shorter.size();
  }

  private static Hit hit(Document document, float score) {
    StoredHits.Stored own = StoredHits.own(document);
    return new Hit(
        own.id(),
        own.kind(),
        own.heading(),
        List.of(),
        Excerpts.choose(own.text(), List.of()).of(own.text()),
        List.of(),
        0,
        own.themes(),
        own.topics(),
        StoredHits.disciplines(document),
        score,
        StoredHits.card(document));
  }
}
