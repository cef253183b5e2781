package yangban.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Branch;
import yangban.corpus.DocumentKind;
import yangban.corpus.Evidence;
import yangban.corpus.Origin;
import yangban.corpus.Practice;
import yangban.corpus.Reading;
import yangban.corpus.Span;
import yangban.corpus.Tag;
import yangban.corpus.correction.BadCorrection;
import yangban.corpus.correction.CorrectionCase;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.FieldValues;
import yangban.corpus.correction.Proposal;
import yangban.corpus.correction.Standing;
import yangban.corpus.correction.Target;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.CorpusStore.Arrival;
import yangban.corpus.store.FoundPractice;
import yangban.corpus.store.RereadingStore;
import yangban.corpus.understand.Understander;

class RereadingTest {

  private final ArticleExtractor extractor = new ArticleExtractor(ExtractLimits.DEFAULT);
  private final Understander understander = Understander.load();

  @TempDir Path folder;

  private CorpusStore store;

  @BeforeEach
  void fill() {
    store = CorpusStore.open(folder.resolve("data"));
    new Importer(store, extractor, understander, Clock.systemUTC())
        .importSamples(ImportListener.silent());
  }

  @Test
  void changesNothingWhereTheRulesAreTheSame() throws InterruptedException {
    long before = store.lastChange();
    RereadingStore.Report report = rereading(false).run((done, total) -> {});
    assertEquals(store.counts().articles(), report.looked());
    assertEquals(0, report.changed(), report.fields().toString());
    assertEquals(before, store.lastChange());
    assertEquals(0, rereading(true).run((done, total) -> {}).changed());
  }

  @Test
  void bringsReadingsOfOlderRulesUpToDateAndCountsTheFields() throws InterruptedException {
    List<Article> today = all();
    int aged = age(today.subList(0, 10));
    RereadingStore.Report report = rereading(false).run((done, total) -> {});
    assertEquals(aged, report.changed());
    assertEquals(Map.of(CorrectionField.DOCUMENT_KIND, aged), report.fields());
    assertEquals(today, all());
  }

  @Test
  void extractingAgainRestoresTheTextToo() throws InterruptedException {
    Article article = all().getFirst();
    var text = article.text();
    var stale =
        new ArticleText(
            "旧题目",
            Optional.empty(),
            text.publisher(),
            text.imprint(),
            List.of(),
            text.blocks(),
            text.language(),
            text.charset(),
            text.profile(),
            text.confidence(),
            text.warnings());
    save(new Article(article.id(), article.address(), article.origin(), stale, article.reading()));
    RereadingStore.Report report = rereading(true).run((done, total) -> {});
    assertEquals(1, report.changed());
    assertTrue(report.fields().containsKey(CorrectionField.TITLE), report.fields().toString());
    assertEquals(Optional.of(article), store.article(article.id()));
  }

  @Test
  void correctionsSurviveAndDisagreementsAreTold() throws InterruptedException, BadCorrection {
    Article article = all().getFirst();
    age(List.of(article));
    store
        .corrections()
        .add(
            Proposal.now(
                Target.article(article.id()),
                CorrectionField.DOCUMENT_KIND,
                "theory",
                "林老师",
                "通篇在讲道理"));
    rereading(true).run((done, total) -> {});
    assertEquals(
        DocumentKind.THEORY,
        store.article(article.id()).orElseThrow().reading().documentKind().value());
    List<CorrectionCase> cases = new ArrayList<>();
    store.corrections().each(cases::add);
    assertEquals(Standing.DISAGREES, cases.getFirst().standing());
    assertEquals(FieldValues.of(article, CorrectionField.DOCUMENT_KIND), cases.getFirst().now());
  }

  @Test
  void goesOnWhereItWasCutOffAndNobodySeesHalfOfIt() throws InterruptedException {
    List<Article> today = all();
    int aged = age(today);
    List<Article> before = all();
    assertThrows(
        IllegalStateException.class,
        () ->
            rereading(false)
                .run((done, total) -> {
                  if (done > 0) {
                    throw new IllegalStateException("cut off");
                  }
                }));
    assertEquals(before, all());
    List<Integer> heard = new ArrayList<>();
    RereadingStore.Report report = rereading(false).run((done, total) -> heard.add(done));
    assertTrue(heard.getFirst() > 0, heard.toString());
    assertEquals(today.size(), report.looked());
    assertEquals(aged, report.changed());
    assertEquals(today, all());
  }

  @Test
  void whatCameInMeanwhileIsNotOverwritten() throws InterruptedException {
    List<Article> today = all();
    age(today);
    Article newer = today.getFirst();
    List<Boolean> once = new ArrayList<>();
    rereading(false)
        .run((done, total) -> {
          if (done == total && once.isEmpty()) {
            once.add(true);
            save(renewed(newer));
          }
        });
    assertEquals("新的一稿", store.article(newer.id()).orElseThrow().text().title());
  }

  @Test
  void practicesKeepTheirIdsAndVanishedOnesStillAnswer() throws InterruptedException {
    Article article =
        all().stream().filter(a -> a.reading().practices().size() >= 3).findFirst().orElseThrow();
    Practice first = article.reading().practices().getFirst();
    Practice extra =
        new Practice(
            article.id() + "-gone2",
            article.reading().practices().size() + 1,
            "从前读成做法的一段",
            new Span(0, 1),
            "这一段与其他各段都不相同，如今不再算作一条做法。",
            List.of(),
            List.of());
    List<Practice> old = new ArrayList<>(article.reading().practices());
    old.set(0, renamed(first, article.id() + "-older"));
    old.add(extra);
    Arrival arrival =
        new Arrival(with(article, old), store.snapshot(article.origin().snapshot()).orElseThrow());
    store.close();
    store = CorpusStore.open(folder.resolve("other"));
    store.save(List.of(arrival));
    rereading(false).run((done, total) -> {});
    Article now = store.article(article.id()).orElseThrow();
    assertEquals(article.id() + "-older", now.reading().practices().getFirst().id());
    FoundPractice gone = store.practice(article.id() + "-gone2").orElseThrow();
    assertEquals(FoundPractice.Standing.VANISHED, gone.standing());
    assertEquals(extra.text(), gone.practice().text());
    assertEquals(
        gone.article().text().body(), gone.practice().span().of(gone.article().text().body()));
  }

  @Test
  void whatWasGivenStaysGiven() throws InterruptedException, IOException {
    Path list = folder.resolve("list.jsonl");
    Files.writeString(
        list,
        "{\"title\":\"云栖大学支部的做法\",\"text\":\"支部在三间实验室各设一个先锋岗。\\n大家都说好。\","
            + "\"published\":\"2024-04-15\",\"university\":\"云栖大学\",\"branch\":\"第九党支部\"}\n");
    Importer importer = new Importer(store, extractor, understander, Clock.systemUTC());
    importer.importPaths(List.of(list), ImportListener.silent());
    List<Article> before = all();
    assertEquals(0, rereading(false).run((done, total) -> {}).changed());
    assertEquals(0, rereading(true).run((done, total) -> {}).changed());
    assertEquals(before, all());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Rereading rereading(boolean extract) {
    return new Rereading(
        store, new ArticleAgain(extractor, understander, Clock.systemUTC()), extract);
  }

  private List<Article> all() {
    return store.newest(0, 1_000);
  }

  /// Saves articles as older rules would have read them: all as notices.
  private int age(List<Article> articles) {
    int aged = 0;
    for (Article article : articles) {
      Reading reading = article.reading();
      if (reading.documentKind().value() != DocumentKind.ROSTER) {
        aged++;
        save(
            with(
                article,
                new Reading(
                    Tag.of(DocumentKind.ROSTER, Evidence.given("x")),
                    reading.provenance(),
                    reading.branch(),
                    reading.recognitions(),
                    reading.disciplines(),
                    reading.topics(),
                    reading.formulas(),
                    reading.outcomes(),
                    reading.practices())));
      }
    }
    return aged;
  }

  private void save(Article article) {
    store.save(
        List.of(new Arrival(article, store.snapshot(article.origin().snapshot()).orElseThrow())));
  }

  private static Article renewed(Article article) {
    var text = article.text();
    return new Article(
        article.id(),
        article.address(),
        new Origin(
            "again.html",
            false,
            article.origin().taken().plusSeconds(60),
            article.origin().snapshot()),
        new ArticleText(
            "新的一稿",
            text.published(),
            text.publisher(),
            text.imprint(),
            text.credits(),
            text.blocks(),
            text.language(),
            text.charset(),
            text.profile(),
            text.confidence(),
            text.warnings()),
        article.reading());
  }

  private static Practice renamed(Practice practice, String id) {
    return new Practice(
        id,
        practice.ordinal(),
        practice.heading(),
        practice.span(),
        practice.text(),
        practice.themes(),
        practice.topics());
  }

  private static Article with(Article article, List<Practice> practices) {
    Reading reading = article.reading();
    Branch branch = reading.branch();
    return with(
        article,
        new Reading(
            reading.documentKind(),
            reading.provenance(),
            branch,
            reading.recognitions(),
            reading.disciplines(),
            reading.topics(),
            reading.formulas(),
            reading.outcomes(),
            practices));
  }

  private static Article with(Article article, Reading reading) {
    return new Article(article.id(), article.address(), article.origin(), article.text(), reading);
  }
}
