package yangban.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangban.corpus.Article;
import yangban.corpus.Coded;
import yangban.corpus.Evidence;
import yangban.corpus.Place;
import yangban.corpus.Tag;
import yangban.corpus.Theme;
import yangban.corpus.correction.BadCorrection;
import yangban.corpus.correction.Correction;
import yangban.corpus.correction.CorrectionCase;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.FieldValues;
import yangban.corpus.correction.Proposal;
import yangban.corpus.correction.Standing;
import yangban.corpus.correction.Target;
import yangban.corpus.store.CorpusStore.Arrival;

class CorrectionStoreTest {

  private static final String ID = "aaaaaaaaaaaa";
  private static final String PRACTICE = "aaaaaaaaaaaa-abcde";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "title; 党员先锋岗怎样设好",
        "published; 2023-11-02",
        "publisher; 测绘学院党委",
        "credits; 记者 | 周可",
        "docKind; report",
        "provenance; repost",
        "university; 云栖大学",
        "region; 浙江",
        "college; 测绘学院",
        "branch; 研究生第五党支部",
        "branch; several",
        "branchKind; undergraduate",
        "setup; 课题组",
        "size; 18 | 15 | 3 |  | 9",
        "founded; 2017-05",
        "recognition; university | 样板支部 | 第二批 | awarded | 2021-06",
        "discipline; 0818",
        "topic; 三会一课",
        "theme; service",
        "formula; 一岗双责",
        "outcome; 就业率 | 98 | %"
      })
  void everyFieldOfAnArticleIsWhatPeopleSay(String code, String value) throws BadCorrection {
    CorrectionField field = Coded.of(CorrectionField.class, code).orElseThrow();
    try (CorpusStore store = filled()) {
      String machine = FieldValues.of(store.article(ID).orElseThrow(), field);
      Correction made = add(store, Target.article(ID), field, value);
      assertEquals(machine, made.machine());
      assertEquals(value, FieldValues.of(store.article(ID).orElseThrow(), field));
      assertEquals(machine, FieldValues.of(store.asRead(ID).orElseThrow(), field));
      store.corrections().withdraw(ID, made.number(), "本机");
      assertEquals(machine, FieldValues.of(store.article(ID).orElseThrow(), field));
    }
  }

  @ParameterizedTest
  @CsvSource({"heading, 先锋岗领着干", "theme, service", "topic, 三会一课"})
  void everyFieldOfAPracticeIsWhatPeopleSay(String code, String value) throws BadCorrection {
    CorrectionField field = Coded.of(CorrectionField.class, code).orElseThrow();
    try (CorpusStore store = filled()) {
      add(store, Target.practice(ID, PRACTICE), field, value);
      var practice = store.practice(PRACTICE).orElseThrow().practice();
      assertEquals(value, FieldValues.of(practice, field));
    }
  }

  @Test
  void anEmptyCorrectionMakesAFieldUnknown() throws BadCorrection {
    try (CorpusStore store = filled()) {
      add(store, Target.article(ID), CorrectionField.COLLEGE, "");
      assertEquals(Optional.empty(), store.article(ID).orElseThrow().reading().branch().college());
    }
  }

  @Test
  void whatIsNoPracticeIsGoneFromTheArticleButStillAnswers() throws BadCorrection {
    try (CorpusStore store = filled()) {
      add(store, Target.practice(ID, PRACTICE), CorrectionField.PRACTICE, "no");
      assertEquals(List.of(), store.article(ID).orElseThrow().reading().practices());
      FoundPractice found = store.practice(PRACTICE).orElseThrow();
      assertEquals(FoundPractice.Standing.SET_ASIDE, found.standing());
      assertEquals("一、党员先锋岗领着干", found.practice().heading());
    }
  }

  @Test
  void evidenceTellsWhoWhenAndWhy() throws BadCorrection {
    try (CorpusStore store = filled()) {
      add(store, Target.article(ID), CorrectionField.UNIVERSITY, "云栖大学");
      Tag<String> tag =
          store.article(ID).orElseThrow().reading().branch().university().orElseThrow();
      Evidence evidence = tag.evidence().getFirst();
      assertEquals(Place.PEOPLE, evidence.place());
      assertEquals("correction", evidence.rule());
      assertTrue(evidence.quote().startsWith("林老师，20"), evidence.quote());
      assertTrue(evidence.quote().endsWith("：原文写的是另一所"), evidence.quote());
    }
  }

  @Test
  void theRegionOfAWrongUniversityGoesWithIt() throws BadCorrection {
    try (CorpusStore store = filled()) {
      add(store, Target.article(ID), CorrectionField.REGION, "陕西");
      add(store, Target.article(ID), CorrectionField.UNIVERSITY, "云栖大学");
      assertEquals("陕西", region(store));
      store.corrections().of(ID).stream()
          .filter(each -> each.field() == CorrectionField.REGION)
          .forEach(each -> store.corrections().withdraw(ID, each.number(), "本机"));
      assertEquals("", region(store));
    }
  }

  private static String region(CorpusStore store) {
    return FieldValues.of(store.article(ID).orElseThrow(), CorrectionField.REGION);
  }

  @Test
  void survivesImportingAgainAndChangingThePage() throws BadCorrection {
    try (CorpusStore store = filled()) {
      add(store, Target.article(ID), CorrectionField.TITLE, "更正后的题目");
      assertEquals(
          List.of(SaveOutcome.UNCHANGED), store.save(List.of(Articles.arrival(ID, "先锋岗"))));
      assertEquals("更正后的题目", store.article(ID).orElseThrow().text().title());
      assertEquals(
          List.of(SaveOutcome.CHANGED), store.save(List.of(Articles.arrival(ID, "先锋岗（修订）"))));
      assertEquals("更正后的题目", store.article(ID).orElseThrow().text().title());
      assertEquals("先锋岗（修订）", store.asRead(ID).orElseThrow().text().title());
    }
  }

  @Test
  void survivesThatItsArticleGoesAndComesBack() throws BadCorrection {
    try (CorpusStore store = CorpusStore.open(folder)) {
      store.save(List.of(Articles.sample(ID, "先锋岗")));
      add(store, Target.article(ID), CorrectionField.TITLE, "更正后的题目");
      store.removeSamples();
      assertEquals(Standing.ADRIFT, cases(store).getFirst().standing());
      store.save(List.of(Articles.sample(ID, "先锋岗")));
      assertEquals("更正后的题目", store.article(ID).orElseThrow().text().title());
    }
  }

  @Test
  void everyChangeOfACorrectionIsAChangeOfItsArticle() throws BadCorrection {
    try (CorpusStore store = filled()) {
      long before = store.lastChange();
      Correction made = add(store, Target.article(ID), CorrectionField.TITLE, "更正后的题目");
      List<Change> changes = new ArrayList<>();
      store.changesAfter(before, changes::add);
      assertEquals(
          List.of("更正后的题目"),
          changes.stream().map(c -> ((Change.Kept) c).article().text().title()).toList());
      long after = store.lastChange();
      store.corrections().withdraw(ID, made.number(), "本机");
      assertEquals(1, store.changesSince(after));
      assertEquals(0, store.changesSince(store.lastChange()));
    }
  }

  @Test
  void theListOfTheNewestGoesByTheCorrectedDay() throws BadCorrection {
    try (CorpusStore store = filled()) {
      store.save(List.of(Articles.arrival("bbbbbbbbbbbb", "另一篇")));
      add(store, Target.article("bbbbbbbbbbbb"), CorrectionField.PUBLISHED, "2025-01-01");
      assertEquals("bbbbbbbbbbbb", store.newest(0, 1).getFirst().id());
      add(store, Target.article("bbbbbbbbbbbb"), CorrectionField.PUBLISHED, "2001-01-01");
      assertEquals(ID, store.newest(0, 1).getFirst().id());
    }
  }

  @Test
  void takingTheLastBackBringsTheOneBeforeToLight() throws BadCorrection {
    try (CorpusStore store = filled()) {
      add(store, Target.article(ID), CorrectionField.COLLEGE, "测绘学院");
      Correction second = add(store, Target.article(ID), CorrectionField.COLLEGE, "遥感学院");
      store.corrections().withdraw(ID, second.number(), "本机");
      assertEquals(
          "测绘学院", FieldValues.of(store.article(ID).orElseThrow(), CorrectionField.COLLEGE));
      assertEquals(2, store.corrections().of(ID).size());
    }
  }

  @Test
  void anOlderCorrectionFromElsewhereDoesNotOverruleANewerOne() throws BadCorrection {
    try (CorpusStore store = filled()) {
      add(store, Target.article(ID), CorrectionField.COLLEGE, "测绘学院");
      store
          .corrections()
          .add(
              new Proposal(
                  Target.article(ID),
                  CorrectionField.COLLEGE,
                  "遥感学院",
                  "别处",
                  "旧的看法",
                  Optional.empty(),
                  Optional.of(Instant.parse("2020-01-01T00:00:00Z"))));
      assertEquals(
          "测绘学院", FieldValues.of(store.article(ID).orElseThrow(), CorrectionField.COLLEGE));
    }
  }

  @Test
  void tellsWhereANewReadingDisagrees() throws BadCorrection {
    try (CorpusStore store = filled()) {
      add(store, Target.article(ID), CorrectionField.TITLE, "先锋岗怎样设");
      assertEquals(Standing.STANDS, cases(store).getFirst().standing());
      store.save(List.of(Articles.arrival(ID, "先锋岗（二稿）")));
      CorrectionCase disagreeing = cases(store).getFirst();
      assertEquals(Standing.DISAGREES, disagreeing.standing());
      assertEquals("先锋岗（二稿）", disagreeing.now());
      store.save(List.of(Articles.arrival(ID, "先锋岗怎样设")));
      assertEquals(Standing.AGREES, cases(store).getFirst().standing());
    }
  }

  @Test
  void refusesWhatIsSaidAlreadyAndWhatHasNoTarget() throws BadCorrection {
    try (CorpusStore store = filled()) {
      add(store, Target.article(ID), CorrectionField.TITLE, "更正后的题目");
      assertThrows(
          BadCorrection.class,
          () -> add(store, Target.article(ID), CorrectionField.TITLE, "更正后的题目"));
      assertEquals(
          Optional.empty(),
          store.corrections().add(proposal(Target.article("zzzzzzzzzzzz"), "题目")));
      assertEquals(
          Optional.empty(),
          store.corrections().add(proposal(Target.practice(ID, ID + "-zzzzz"), "题目")));
    }
  }

  private static Proposal proposal(Target target, String value) {
    CorrectionField field =
        target.practiceId().isPresent() ? CorrectionField.HEADING : CorrectionField.TITLE;
    return Proposal.now(target, field, value, "本机", "试一试");
  }

  @Test
  void otherArticlesAreUntouched() throws BadCorrection {
    try (CorpusStore store = filled()) {
      store.save(List.of(Articles.arrival("bbbbbbbbbbbb", "另一篇")));
      Article other = store.article("bbbbbbbbbbbb").orElseThrow();
      add(store, Target.article(ID), CorrectionField.TITLE, "更正后的题目");
      assertEquals(other, store.article("bbbbbbbbbbbb").orElseThrow());
      assertNotEquals("更正后的题目", other.text().title());
    }
  }

  @Test
  void themesOfAPracticeCanBeSeveral() throws BadCorrection {
    try (CorpusStore store = filled()) {
      add(store, Target.practice(ID, PRACTICE), CorrectionField.THEMES, "service\neducation");
      assertEquals(
          List.of(Theme.SERVICE, Theme.EDUCATION),
          store.article(ID).orElseThrow().reading().practices().getFirst().themes().stream()
              .map(Tag::value)
              .toList());
    }
  }

  @Test
  void themesOfAnArticleAreThoseOfItsPracticesUntilSomebodySaysWhatTheyAre() throws BadCorrection {
    try (CorpusStore store = filled()) {
      add(store, Target.practice(ID, PRACTICE), CorrectionField.THEMES, "service");
      assertEquals("service", themes(store));
      Correction said = add(store, Target.article(ID), CorrectionField.THEMES, "");
      assertEquals("", themes(store));
      store.corrections().withdraw(ID, said.number(), "本机");
      assertEquals("service", themes(store));
    }
  }

  @Test
  void oneThatALaterOneReplacedHoldsNoLongerUntilThatIsTakenBack() throws BadCorrection {
    try (CorpusStore store = filled()) {
      add(store, Target.article(ID), CorrectionField.COLLEGE, "甲学院");
      Correction later = add(store, Target.article(ID), CorrectionField.COLLEGE, "乙学院");
      assertEquals(List.of(Standing.STANDS, Standing.SUPERSEDED), standings(store));
      assertEquals(
          Map.of(Standing.STANDS, 1, Standing.SUPERSEDED, 1), store.corrections().counts());
      store.corrections().withdraw(ID, later.number(), "本机");
      assertEquals(List.of(Standing.WITHDRAWN, Standing.STANDS), standings(store));
      assertEquals(Map.of(Standing.STANDS, 1, Standing.WITHDRAWN, 1), store.corrections().counts());
    }
  }

  @Test
  void countsFollowWhatIsReadAndWhatIsTakenOut() throws BadCorrection {
    try (CorpusStore store = CorpusStore.open(folder)) {
      store.save(List.of(Articles.sample(ID, "先锋岗")));
      add(store, Target.article(ID), CorrectionField.TITLE, "改后的题目");
      assertEquals(Map.of(Standing.STANDS, 1), store.corrections().counts());
      store.save(List.of(Articles.sample(ID, "改后的题目")));
      assertEquals(Map.of(Standing.AGREES, 1), store.corrections().counts());
      store.save(List.of(Articles.sample(ID, "又一个题目")));
      assertEquals(Map.of(Standing.DISAGREES, 1), store.corrections().counts());
      store.removeSamples();
      assertEquals(Map.of(Standing.ADRIFT, 1), store.corrections().counts());
    }
  }

  @Test
  void pagesOfCorrectionsFollowEachOtherBothWays() throws BadCorrection {
    try (CorpusStore store = filled()) {
      for (int i = 1; i <= 7; i++) {
        add(store, Target.article(ID), CorrectionField.TITLE, "题目" + i);
      }
      CorrectionStore all = store.corrections();
      assertEquals(List.of(7L, 6L, 5L), numbers(all.before(Set.of(), Long.MAX_VALUE, 3)));
      assertEquals(List.of(4L, 3L, 2L), numbers(all.before(Set.of(), 5, 3)));
      assertEquals(List.of(7L, 6L, 5L), numbers(all.after(Set.of(), 4, 3)));
      assertEquals(List.of(3L, 2L, 1L), numbers(all.after(Set.of(), 0, 3)));
      assertEquals(List.of(7L), numbers(all.before(Set.of(Standing.STANDS), 99, 3)));
      assertEquals(List.of(4L, 3L), numbers(all.page(Set.of(Standing.SUPERSEDED), 2, 2)));
    }
  }

  private static List<Long> numbers(List<CorrectionCase> cases) {
    return cases.stream().map(each -> each.correction().number()).toList();
  }

  private static List<Standing> standings(CorpusStore store) {
    return cases(store).stream().map(CorrectionCase::standing).toList();
  }

  private static String themes(CorpusStore store) {
    return FieldValues.of(store.article(ID).orElseThrow(), CorrectionField.THEMES);
  }

  private CorpusStore filled() {
    CorpusStore store = CorpusStore.open(folder);
    Arrival arrival = Articles.arrival(ID, "先锋岗");
    store.save(List.of(arrival));
    return store;
  }

  private static Correction add(
      CorpusStore store, Target target, CorrectionField field, String value) throws BadCorrection {
    return store
        .corrections()
        .add(Proposal.now(target, field, value, "林老师", "原文写的是另一所"))
        .orElseThrow();
  }

  private static List<CorrectionCase> cases(CorpusStore store) {
    List<CorrectionCase> cases = new ArrayList<>();
    store.corrections().each(cases::add);
    return cases;
  }
}
