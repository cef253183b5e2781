package yangban.corpus.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Article;
import yangban.corpus.Evidence;
import yangban.corpus.Provenance;
import yangban.corpus.correction.BadCorrection;
import yangban.corpus.correction.CorrectionField;
import yangban.corpus.correction.Proposal;
import yangban.corpus.correction.Target;
import yangban.corpus.store.Change;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.CorpusStore.Arrival;
import yangban.corpus.store.RereadingStore.Reread;

class ProvenanceByReuseTest {

  private static final CommonProperty COMMON = CommonProperty.load();
  private static final String SCHOOL = "云汀大学";
  private static final String BODY =
      Texts.unlike(300, 21) + SCHOOL + Texts.unlike(300, 22) + SCHOOL + Texts.unlike(60, 23);
  private static final String HERE = "https://dj.yunting.edu.cn/info/1043/1.htm";

  @TempDir private Path folder;
  private CorpusStore store;

  @BeforeEach
  void open() {
    store = CorpusStore.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aCopyInWhichTheSchoolIsWrittenOverIsASuspectedMirrorAndSaysWhy() {
    keep(original(), written(2, "云汀娱乐"));
    assertEquals(Provenance.MIRROR, provenance(2));
    List<Evidence> why = evidence(2);
    assertEquals("school-written-over", why.get(0).rule());
    assertTrue(why.get(0).quote().contains("云汀娱乐"), why.get(0).quote());
    assertEquals("genuine-earlier-copy", why.get(1).rule());
    assertEquals("云汀大学《第1篇》（2021-03-01，yunting.edu.cn）", why.get(1).quote());
    assertEquals(Provenance.OFFICIAL, provenance(1));
  }

  @Test
  void aCopyWithTheWordsOfASchoolSwappedIsASuspectedMirrorThoughItKeepsTheDay() {
    String school =
        Texts.unlike(80, 31)
            + "的学院"
            + Texts.unlike(80, 32)
            + "与学生"
            + Texts.unlike(80, 33)
            + "在大学"
            + Texts.unlike(80, 34)
            + "和学生"
            + Texts.unlike(80, 35);
    String swapped = school.replace("学院", "公司").replace("学生", "员工").replace("大学", "集团");
    Arrival original = at(dated(1, school, "2021-03-01", Provenance.OFFICIAL), HERE);
    keep(original, dated(2, swapped, "2021-03-01", Provenance.OFFICIAL));
    assertEquals(Provenance.MIRROR, provenance(2));
    assertEquals("words-written-over", evidence(2).getFirst().rule());
    assertEquals(Provenance.OFFICIAL, provenance(1));
  }

  @Test
  void anEditThatSwapsAWordOrTwoIsNone() {
    String school =
        Texts.unlike(150, 41) + "的学生" + Texts.unlike(150, 42) + "与学生" + Texts.unlike(80, 43);
    Arrival original = at(dated(1, school, "2021-03-01", Provenance.OFFICIAL), HERE);
    keep(original, Texts.arrival(2, school.replace("学生", "员工")));
    assertEquals(Provenance.UNKNOWN, provenance(2));
  }

  @Test
  void theClassIsToldWhicheverOfTheTwoCameFirst() {
    keep(written(2, "云汀娱乐"));
    assertEquals(Provenance.UNKNOWN, provenance(2));
    long before = store.lastChange();
    keep(original());
    assertEquals(Provenance.MIRROR, provenance(2));
    // Whoever follows the change numbers learns of it, and of nothing else.
    List<String> changed = new ArrayList<>();
    store.changesAfter(before, change -> changed.add(((Change.Kept) change).article().id()));
    assertEquals(List.of(Texts.id(1), Texts.id(2)), changed);
    assertEquals(0, new ReuseFinder(store, COMMON).catchUp(_ -> {}));
  }

  @Test
  void itIsUndoneWhereTheOriginalIsTakenOut() {
    keep(Texts.sample(original()), written(2, "云汀娱乐"));
    long before = store.lastChange();
    store.removeSamples();
    catchUp();
    assertEquals(Provenance.UNKNOWN, provenance(2));
    assertTrue(store.lastChange() > before + 1);
  }

  @Test
  void itIsUndoneWhereTheOriginalTurnsOutToBeLaterOrNotOfficial() throws BadCorrection {
    keep(original(), dated(written(2, "云汀娱乐"), "2021-04-01"));
    say(1, CorrectionField.PUBLISHED, "2021-05-01");
    assertEquals(Provenance.UNKNOWN, provenance(2));
    say(1, CorrectionField.PUBLISHED, "2021-03-01");
    assertEquals(Provenance.MIRROR, provenance(2));
    say(1, CorrectionField.PROVENANCE, "mill");
    assertEquals(Provenance.UNKNOWN, provenance(2));
  }

  @Test
  void itIsUndoneWhereTheCopyIsAnotherTextNow() {
    keep(original(), written(2, "云汀娱乐"));
    keep(Texts.arrival(2, Texts.unlike(600, 99)));
    assertEquals(Provenance.UNKNOWN, provenance(2));
    assertEquals(Optional.empty(), store.findings().of(Texts.id(2)));
  }

  @Test
  void peopleHaveTheLastWordAndSeeWhatTheyCorrect() throws BadCorrection {
    keep(original(), written(2, "云汀娱乐"));
    say(2, CorrectionField.PROVENANCE, "press");
    assertEquals(Provenance.PRESS, provenance(2));
    assertEquals(
        "mirror", store.corrections().of(Texts.id(2)).getFirst().machine(), "what was read then");
    say(1, CorrectionField.PUBLISHED, "2021-02-01");
    assertEquals(Provenance.PRESS, provenance(2));
    store.corrections().withdraw(Texts.id(2), 1, "某");
    assertEquals(Provenance.MIRROR, provenance(2));
  }

  @Test
  void readingTheWholeStoreAgainKeepsIt() {
    keep(original(), written(2, "云汀娱乐"));
    store.rereading().begin("other rules");
    List<Reread> read = new ArrayList<>();
    for (Article article : store.rereading().after("", 10)) {
      read.add(new Reread.Done(article, Texts.retitled(article, article.text().title() + "。")));
    }
    store.rereading().keep(read);
    assertEquals(2, store.rereading().finish().changed());
    catchUp();
    assertEquals(Provenance.MIRROR, provenance(2));
    assertEquals("第2篇。", store.article(Texts.id(2)).orElseThrow().text().title());
  }

  @Test
  void lookingForReuseAnewComesToTheSame() {
    keep(original(), written(2, "云汀娱乐"));
    new ReuseFinder(store, COMMON).rebuild(_ -> {});
    assertEquals(Provenance.MIRROR, provenance(2));
  }

  @Test
  void whatASchoolCallsItselfShortFormsAndOtherSchoolsAreNoSign() {
    keep(
        original(),
        written(2, "我校"),
        written(3, "云大"),
        written(4, "岭川大学"),
        written(5, ""),
        written(6, "云汀娱乐，是一家"));
    IntStream.rangeClosed(2, 6)
        .forEach(i -> assertEquals(Provenance.UNKNOWN, provenance(i), "" + i));
  }

  @Test
  void theLookOfACampusPageOnAnotherHostDoesNotProtect() {
    Arrival page = dated(2, BODY.replace(SCHOOL, "云汀娱乐"), "2021-03-02", Provenance.OFFICIAL);
    Arrival campus = dated(3, BODY.replace(SCHOOL, "云汀娱乐"), "2021-03-01", Provenance.OFFICIAL);
    keep(
        original(),
        Texts.at(page, "https://www.yunlai.vip/info/1043/2.htm"),
        Texts.at(campus, "https://dj.lingchuan.edu.cn/info/1043/3.htm"));
    assertEquals(Provenance.MIRROR, provenance(2));
    assertEquals(Provenance.OFFICIAL, provenance(3));
  }

  @Test
  void aPageThatLooksLikeAMirrorByItselfIsGivenItsOriginalAsEvidence() {
    keep(original(), dated(2, BODY, "2021-03-01", Provenance.MIRROR));
    assertEquals(Provenance.MIRROR, provenance(2));
    assertEquals(
        List.of("given", "genuine-earlier-copy"),
        evidence(2).stream().map(Evidence::rule).toList());
  }

  @Test
  void nearlyTheTextOfAnEarlierOfficialPageOfAnotherSiteIsARepost() {
    String edited = Texts.edited(BODY, 0.02, 5);
    keep(
        original(),
        at(dated(2, edited, "2021-03-05", Provenance.OFFICIAL), "https://dj.lingchuan.edu.cn/2"),
        at(dated(3, edited, "2021-03-05", Provenance.PRESS), "https://www.bao.example/3"),
        dated(4, edited, "2021-03-05", Provenance.ACCOUNT),
        at(dated(5, edited, "2021-03-05", Provenance.REPOST), "https://www.hubang.edu.cn/5"));
    IntStream.rangeClosed(2, 5)
        .forEach(i -> assertEquals(Provenance.REPOST, provenance(i), "" + i));
    Evidence why = evidence(2).getFirst();
    assertEquals("copy-of-earlier-official", why.rule());
    assertEquals("《第1篇》（2021-03-01，yunting.edu.cn）", why.quote());
    assertEquals(
        List.of("given", "copy-of-earlier-official"),
        evidence(5).stream().map(Evidence::rule).toList());
  }

  @Test
  void pagesOfOneSchoolExcerptsUndatedAndEarlierOnesAreNoReposts() {
    keep(
        original(),
        at(dated(2, BODY, "2021-03-05", Provenance.OFFICIAL), "https://news.yunting.edu.cn/2"),
        at(
            dated(3, BODY.substring(0, 300), "2021-03-05", Provenance.PRESS),
            "https://www.bao.example/3"),
        at(Texts.arrival(4, BODY, Optional.empty(), Provenance.PRESS), "https://www.bao.example/4"),
        at(dated(5, BODY, "2021-03-01", Provenance.PRESS), "https://www.bao.example/5"),
        dated(6, BODY, "2021-03-05", Provenance.OFFICIAL),
        at(
            dated(7, BODY + Texts.unlike(400, 7), "2021-03-05", Provenance.PRESS),
            "https://www.bao.example/7"));
    assertEquals(
        List.of("official", "press", "press", "press", "official", "press"),
        IntStream.rangeClosed(2, 7).mapToObj(i -> provenance(i).code()).toList());
  }

  @Test
  void everyOneOfManyCopiesNamesTheEarliestSource() {
    List<Arrival> all = copies(60);
    all.add(original());
    Collections.swap(all, 29, 60);
    keep(all.toArray(Arrival[]::new));
    IntStream.rangeClosed(2, 61)
        .forEach(i -> {
          assertEquals(Optional.of(Texts.id(1)), source(i), "" + i);
          assertEquals(Provenance.REPOST, provenance(i), "" + i);
        });
  }

  @Test
  void theEarliestSourceOfManyCopiesIsNamedByAllWhenItComesLastAndForgottenWhenItGoes() {
    keep(copies(60).toArray(Arrival[]::new));
    IntStream.rangeClosed(2, 61).forEach(i -> assertEquals(Provenance.PRESS, provenance(i)));
    keep(Texts.sample(original()));
    IntStream.rangeClosed(2, 61).forEach(i -> assertEquals(Provenance.REPOST, provenance(i)));
    store.removeSamples();
    catchUp();
    IntStream.rangeClosed(2, 61).forEach(i -> assertEquals(Provenance.PRESS, provenance(i)));
  }

  private static List<Arrival> copies(int count) {
    List<Arrival> all = new ArrayList<>();
    for (int i = 2; i < count + 2; i++) {
      String day = LocalDate.parse("2022-01-01").plusDays(i).toString();
      Arrival copy = dated(i, Texts.edited(BODY, 0.02, i), day, Provenance.PRESS);
      all.add(at(copy, "https://www.bao%d.example/".formatted(i)));
    }
    return all;
  }

  private static Arrival original() {
    return at(Texts.of(dated(1, BODY, "2021-03-01", Provenance.OFFICIAL), SCHOOL), HERE);
  }

  /// A copy with other words for the school.
  private static Arrival written(int number, String words) {
    return Texts.arrival(number, BODY.replace(SCHOOL, words));
  }

  private static Arrival at(Arrival arrival, String address) {
    return Texts.at(arrival, address);
  }

  private static Arrival dated(Arrival arrival, String day) {
    Article article = arrival.article();
    return Texts.arrival(
        2, article.text().body(), Optional.of(LocalDate.parse(day)), Provenance.UNKNOWN);
  }

  private static Arrival dated(int number, String body, String day, Provenance provenance) {
    return Texts.arrival(number, body, Optional.of(LocalDate.parse(day)), provenance);
  }

  private void keep(Arrival... arrivals) {
    store.save(List.of(arrivals));
    catchUp();
  }

  private void catchUp() {
    new ReuseFinder(store, COMMON).catchUp(_ -> {});
  }

  private void say(int number, CorrectionField field, String value) throws BadCorrection {
    store
        .corrections()
        .add(Proposal.now(Target.article(Texts.id(number)), field, value, "某", "核对过原文"));
    catchUp();
  }

  private Provenance provenance(int number) {
    return store.article(Texts.id(number)).orElseThrow().reading().provenance().value();
  }

  private List<Evidence> evidence(int number) {
    return store.article(Texts.id(number)).orElseThrow().reading().provenance().evidence();
  }

  private Optional<String> source(int number) {
    return new ReuseReader(store, COMMON)
        .of(store.article(Texts.id(number)).orElseThrow()).stream()
            .filter(Reuse::original)
            .map(r -> r.other().id())
            .findFirst();
  }
}
