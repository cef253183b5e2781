package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Span;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.ingest.ImportListener;
import yangban.corpus.ingest.Importer;
import yangban.corpus.lexicon.Lexicon;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.understand.Understander;
import yangban.indexer.eval.GoldenQuery;
import yangban.indexer.eval.GoldenSet;
import yangban.indexer.query.Correction;
import yangban.indexer.query.QueryReader;
import yangban.indexer.query.Question;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Unit;
import yangban.indexer.text.ChineseAnalyzer;

/// Every mark of every hit of every golden query is a word of the question, to the character.
final class GoldenHighlightTest {

  private final ChineseAnalyzer analyzer = new ChineseAnalyzer(Lexicon.load().words());

  @Test
  void everyMarkIsAWordOfTheQuestionInTheTextAsItIsStored(@TempDir Path folder) throws IOException {
    QueryReader reader = new QueryReader(analyzer, Shelf.CLOCK);
    int marks = 0;
    try (CorpusStore store = CorpusStore.open(folder);
        PracticeIndex index =
            PracticeIndex.open(folder.resolve("index"), Lexicon.load().words(), Shelf.CLOCK)) {
      sample(store);
      index.catchUp(store);
      Map<String, String> texts = new HashMap<>();
      index.texts(entry -> texts.put(entry.id(), entry.text()));
      for (GoldenQuery golden : GoldenSet.bundled()) {
        SearchPage page = index.search(SearchRequest.of(golden.query()));
        // What was corrected is marked where the corrected words stand.
        String found =
            page.query()
                .correction()
                .filter(Correction::applied)
                .map(Correction::text)
                .orElse(golden.query());
        Set<String> forms = forms(reader.read(found));
        for (Hit hit : page.hits()) {
          String text = texts.getOrDefault(hit.id(), "");
          int start = hit.excerptStart();
          assertEquals(hit.excerpt(), text.substring(start, start + hit.excerpt().length()));
          marks += check(golden, hit.excerpt(), hit.highlights(), forms);
          marks += check(golden, hit.heading(), hit.headingHighlights(), forms);
        }
      }
    }
    assertTrue(marks > 2_000, "marks: " + marks);
  }

  private int check(GoldenQuery golden, String text, List<Span> spans, Set<String> forms) {
    int end = 0;
    for (Span span : spans) {
      String marked = analyzer.fold(span.of(text));
      assertTrue(forms.contains(marked), () -> golden.query() + " marks " + marked);
      assertTrue(span.start() >= end, () -> golden.query() + ": marks overlap");
      end = span.end();
    }
    return spans.size();
  }

  private static Set<String> forms(Question question) {
    Set<String> forms = new HashSet<>();
    Stream.of(question.wanted(), question.parts(), question.expanded())
        .flatMap(List::stream)
        .map(Unit::forms)
        .forEach(forms::addAll);
    return forms;
  }

  private static void sample(CorpusStore store) {
    new Importer(
            store,
            new ArticleExtractor(ExtractLimits.DEFAULT),
            Understander.load(),
            Clock.systemUTC())
        .importSamples(ImportListener.silent());
  }
}
