package yangban.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yangban.corpus.CreditCandidate;
import yangban.corpus.DateCandidate;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Provenance;
import yangban.corpus.Span;
import yangban.corpus.TitleCandidate;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.ingest.SampleCorpus;
import yangban.corpus.understand.Understander;
import yangban.web.Messages;

/// Rules by which pages are read have words.
class EvidenceWordsTest {

  /// As a record of evidence writes itself, wherever in a reading it stands.
  private static final Pattern RULE = Pattern.compile("rule=([a-z0-9-]+), confidence=");

  @Test
  void everyRuleThatReadsASamplePageHasWords() {
    var extractor = new ArticleExtractor(ExtractLimits.DEFAULT);
    Set<String> rules = new TreeSet<>();
    Set<String> layouts = new TreeSet<>();
    for (RawDocument page : SampleCorpus.pages()) {
      if (extractor.extract(page) instanceof Extracted read) {
        Stream.of(
                read.text().grounds().title().stream().map(TitleCandidate::evidence),
                read.text().grounds().credits().stream().map(CreditCandidate::evidence),
                read.dateCandidates().stream().map(DateCandidate::evidence))
            .flatMap(each -> each)
            .map(Evidence::rule)
            .forEach(rules::add);
        layouts.add(read.text().profile());
      }
    }
    assertTrue(rules.size() > 8, rules.toString());
    Messages words = Messages.chinese();
    rules.removeIf(rule -> words.find("rule." + rule).isPresent());
    assertEquals(List.of(), List.copyOf(rules));
    layouts.removeIf(layout -> words.find("layout." + layout).isPresent());
    assertEquals(List.of(), List.copyOf(layouts));
  }

  @Test
  void everyRuleThatUnderstandsASamplePageHasWords() {
    var extractor = new ArticleExtractor(ExtractLimits.DEFAULT);
    Understander understander = Understander.load();
    Set<String> rules = new TreeSet<>();
    for (RawDocument page : SampleCorpus.pages()) {
      if (extractor.extract(page) instanceof Extracted read) {
        String written =
            understander.understand("sample", read.text(), page.address(), page.given()).toString();
        RULE.matcher(written).results().map(found -> found.group(1)).forEach(rules::add);
      }
    }
    assertTrue(rules.size() > 20, rules.toString());
    rules.removeIf(rule -> Messages.chinese().find("rule." + rule).isPresent());
    assertEquals(List.of(), List.copyOf(rules));
  }

  @Test
  void wordsOfOneSentenceThatOneRuleLookedAtShowAsOne() {
    String sentence = "支部每周三在实验室开学习会。";
    var text = Specimen.article(Provenance.OFFICIAL, "").text();
    var proofs = new Proofs(new BodyLayout(text, List.of(), List.of()), Messages.chinese());
    Evidence one = new Evidence(Place.TITLE, new Span(0, 4), sentence, "title", 0.9);
    Evidence other = new Evidence(Place.TITLE, new Span(4, 8), sentence, "title", 0.9);
    assertEquals(1, proofs.of(List.of(one, other)).size());
  }
}
