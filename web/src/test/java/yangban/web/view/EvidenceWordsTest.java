package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yangban.corpus.CreditCandidate;
import yangban.corpus.DateCandidate;
import yangban.corpus.Evidence;
import yangban.corpus.TitleCandidate;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.ingest.SampleCorpus;
import yangban.web.Messages;

/// Rules by which pages are read have words.
class EvidenceWordsTest {

  @Test
  void everyRuleThatReadsASamplePageHasWords() {
    var extractor = new ArticleExtractor(ExtractLimits.DEFAULT);
    Set<String> rules = new TreeSet<>();
    for (RawDocument page : SampleCorpus.pages()) {
      if (extractor.extract(page) instanceof Extracted read) {
        Stream.of(
                read.text().grounds().title().stream().map(TitleCandidate::evidence),
                read.text().grounds().credits().stream().map(CreditCandidate::evidence),
                read.dateCandidates().stream().map(DateCandidate::evidence))
            .flatMap(each -> each)
            .map(Evidence::rule)
            .forEach(rules::add);
      }
    }
    assertTrue(rules.size() > 8, rules.toString());
    Messages words = Messages.chinese();
    rules.removeIf(rule -> words.find("rule." + rule).isPresent());
    assertEquals(List.of(), List.copyOf(rules));
  }
}
