package yangban.indexer.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yangban.corpus.store.CorpusStore;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;

/// A real store and a real index in a folder of a test.
final class Shelf implements Closeable {

  /// In 2026.
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

  static final List<String> WORDS = List.of("三会一课", "主题党日", "组织生活会", "党建双创", "双带头人", "党建+科研");

  final CorpusStore store;
  final PracticeIndex index;

  Shelf(Path folder) throws IOException {
    this.store = CorpusStore.open(folder);
    this.index = PracticeIndex.open(folder.resolve("index"), WORDS, CLOCK);
  }

  static Shelf of(Path folder, Sketch... sketches) throws IOException {
    Shelf shelf = new Shelf(folder);
    shelf.put(sketches);
    return shelf;
  }

  CatchUp put(Sketch... sketches) throws IOException {
    store.save(List.of(sketches).stream().map(Sketch::arrival).toList());
    return index.catchUp(store);
  }

  SearchPage search(String q) throws IOException {
    return index.search(SearchRequest.of(q));
  }

  List<String> headings(String q) throws IOException {
    return search(q).hits().stream().map(Hit::heading).toList();
  }

  SearchPage search(String q, Map<Facet, FacetChoice> choices) throws IOException {
    return index.search(new SearchRequest(q, choices, false, Sort.RELEVANCE, 1, 100));
  }

  static FacetChoice any(String... values) {
    return new FacetChoice(Set.of(values), Set.of());
  }

  @Override
  public void close() throws IOException {
    index.close();
    store.close();
  }
}
