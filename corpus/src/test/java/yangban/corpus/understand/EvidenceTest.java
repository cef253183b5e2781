package yangban.corpus.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yangban.corpus.ArticleText;
import yangban.corpus.Branch;
import yangban.corpus.Evidence;
import yangban.corpus.Practice;
import yangban.corpus.Reading;
import yangban.corpus.Tag;
import yangban.corpus.eval.GoldPage;
import yangban.corpus.eval.GoldPages;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction;
import yangban.corpus.extract.Given;

class EvidenceTest {
  @Test
  void everyQuoteStandsWhereItsSpanSays() {
    Understander understander = Understander.load();
    ArticleExtractor extractor = new ArticleExtractor(ExtractLimits.DEFAULT);
    for (GoldPage page : new GoldPages().learned()) {
      if (!(extractor.extract(page.page()) instanceof Extraction.Extracted extracted)) {
        continue;
      }
      ArticleText text = extracted.text();
      Reading reading =
          understander.understand("aaaaaaaaaaaa", text, page.address(), Given.NOTHING);
      for (Tag<?> tag : tags(reading)) {
        tag.evidence().forEach(e -> assertEquals(e.quote(), quoted(e, text, page), page.name()));
      }
      for (Practice practice : reading.practices()) {
        String section = practice.span().of(text.body());
        assertTrue(section.endsWith(practice.text()) || section.contains(practice.text()));
      }
    }
  }

  private static String quoted(Evidence evidence, ArticleText text, GoldPage page) {
    return switch (evidence.place()) {
      case TITLE -> evidence.span().of(text.title());
      case BODY -> evidence.span().of(text.body());
      case ADDRESS -> evidence.span().of(page.address().map(Object::toString).orElse(""));
      case PAGE, GIVEN, PEOPLE, STORE -> evidence.span().of(evidence.quote());
    };
  }

  private static List<Tag<?>> tags(Reading reading) {
    List<Tag<?>> tags = new ArrayList<>();
    tags.add(reading.documentKind());
    tags.add(reading.provenance());
    tags.addAll(reading.recognitions());
    tags.addAll(reading.disciplines());
    tags.addAll(reading.topics());
    tags.addAll(reading.formulas());
    tags.addAll(reading.outcomes());
    tags.addAll(reading.voices());
    reading.practices().forEach(p -> tags.addAll(p.themes()));
    reading.practices().forEach(p -> tags.addAll(p.topics()));
    Branch branch = reading.branch();
    for (Optional<? extends Tag<?>> tag :
        List.<Optional<? extends Tag<?>>>of(
            branch.university(),
            branch.region(),
            branch.college(),
            branch.name(),
            branch.kind(),
            branch.setup(),
            branch.size(),
            branch.founded(),
            branch.scope(),
            branch.inferred())) {
      tag.ifPresent(tags::add);
    }
    return tags;
  }
}
