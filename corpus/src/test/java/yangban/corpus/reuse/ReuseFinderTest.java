package yangban.corpus.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.Article;
import yangban.corpus.Origin;
import yangban.corpus.Provenance;
import yangban.corpus.store.CorpusStore;
import yangban.corpus.store.CorpusStore.Arrival;

/// Issue 3, point 6: what articles have in common is found as they come, change and go.
class ReuseFinderTest {

  private static final CommonProperty COMMON = CommonProperty.load();
  private static final List<String> BODIES = Texts.bodies();

  private CorpusStore store;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = CorpusStore.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.05, 0.1, 0.15, 0.2})
  void findsACopyWithAnyCharactersWrittenOver(double share) {
    keep(
        Texts.arrival(1, BODIES.get(0)),
        Texts.arrival(2, BODIES.get(1)),
        Texts.arrival(3, Texts.edited(BODIES.get(0), share, 7)));
    assertEquals(List.of("copy 1"), reuses(3));
    assertEquals(List.of("copy 3"), reuses(1));
    assertEquals(List.of(), reuses(2));
    assertEquals(1 - share, share(3), 0.12);
  }

  @Test
  void findsAnExcerptAndTellsHowMuchOfEach() {
    String body = BODIES.get(0);
    keep(Texts.arrival(1, body), Texts.arrival(2, body.substring(0, body.length() / 3)));
    Reuse ofExcerpt = reader().of(store.article(Texts.id(2)).orElseThrow()).getFirst();
    assertEquals(ReuseKind.COPY, ofExcerpt.kind());
    assertEquals(1, ofExcerpt.share(), 0.05);
    assertEquals(0.33, ofExcerpt.otherShare(), 0.06);
  }

  @Test
  void findsACopyThatWasExtended() {
    keep(
        Texts.arrival(1, BODIES.get(0)),
        Texts.arrival(
            2, Texts.unlike(1500, 1) + "\n" + BODIES.get(0) + "\n" + Texts.unlike(900, 2)));
    assertEquals(List.of("copy 2"), reuses(1));
  }

  @Test
  void findsAParagraphThatWasTakenOver() {
    String paragraph = BODIES.get(0).lines().filter(l -> l.length() > 90).findFirst().orElseThrow();
    keep(
        Texts.arrival(1, BODIES.get(0)),
        Texts.arrival(2, Texts.unlike(1200, 3) + "\n" + paragraph));
    assertEquals(List.of("passages 1"), reuses(2));
  }

  @Test
  void anEditorsNoteIsNoReuse() {
    String note =
        "编者按：为展示基层党支部在样板创建中的新做法，党委组织部自本期起开设专栏，陆续刊出各单位的一手经验。所选篇目都经所在学院党委推荐，由编辑部核对数字、统一体例，未改动各支部自己的说法。欢迎读者来信讨论。\n";
    keep(
        Texts.arrival(1, note + BODIES.get(0)),
        Texts.arrival(2, note + BODIES.get(1)),
        Texts.arrival(3, "【编者按】\n" + note.substring(4) + BODIES.get(2)));
    assertEquals(List.of(), reuses(1));
    assertEquals(List.of(), reuses(2));
    assertEquals(List.of(), reuses(3));
  }

  @Test
  void aPassageThatManyHaveIsNoReuse() {
    String passage = Texts.unlike(150, 4);
    List<Arrival> few = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      few.add(Texts.arrival(i, Texts.unlike(700, 100 + i) + "\n" + passage));
    }
    keep(few.toArray(Arrival[]::new));
    assertEquals(List.of("passages 2", "passages 3"), reuses(1));
    List<Arrival> many = new ArrayList<>();
    for (int i = 4; i <= 40; i++) {
      many.add(Texts.arrival(i, Texts.unlike(700, 100 + i) + "\n" + passage));
    }
    keep(many.toArray(Arrival[]::new));
    for (int i = 1; i <= 40; i++) {
      assertEquals(List.of(), reuses(i));
    }
  }

  @Test
  void manyCopiesOfOneTextAreStillCopies() {
    List<Arrival> copies = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      copies.add(Texts.arrival(i, Texts.edited(BODIES.get(0), 0.05, i)));
    }
    keep(copies.toArray(Arrival[]::new));
    for (int i = 1; i <= 40; i++) {
      assertTrue(reuses(i).size() >= 15, "article " + i + " has " + reuses(i));
      assertTrue(reuses(i).stream().allMatch(r -> r.startsWith("copy")));
    }
  }

  @Test
  void theOrderInWhichArticlesComeDoesNotMatter(@TempDir Path other) {
    List<Arrival> all = mixed();
    keep(all.toArray(Arrival[]::new));
    Map<String, List<String>> found = everything(store);
    List<Arrival> turned = new ArrayList<>(all);
    Collections.shuffle(turned, new Random(5));
    try (CorpusStore second = CorpusStore.open(other)) {
      for (Arrival arrival : turned) {
        second.save(List.of(arrival));
        new ReuseFinder(second, COMMON).catchUp(_ -> {});
      }
      assertEquals(found, everything(second));
    }
  }

  @Test
  void anArticleThatChangesLosesWhatItHadInCommon() {
    keep(Texts.arrival(1, BODIES.get(0)), Texts.arrival(2, BODIES.get(0)));
    assertEquals(List.of("copy 1"), reuses(2));
    keep(Texts.arrival(2, BODIES.get(1)), Texts.arrival(3, BODIES.get(1)));
    assertEquals(List.of(), reuses(1));
    assertEquals(List.of("copy 3"), reuses(2));
  }

  @Test
  void anArticleThatGoesTakesItsFingerprintsAlong() {
    Arrival sample = Texts.arrival(2, BODIES.get(0));
    Article article = sample.article();
    Origin origin = article.origin();
    keep(
        Texts.arrival(1, BODIES.get(0)),
        new Arrival(
            new Article(
                article.id(),
                article.address(),
                new Origin(origin.name(), true, origin.taken(), origin.snapshot()),
                article.text(),
                article.reading()),
            sample.snapshot()));
    assertEquals(List.of("copy 2"), reuses(1));
    store.removeSamples();
    assertEquals(List.of(), reuses(1));
    new ReuseFinder(store, COMMON).catchUp(_ -> {});
    int[] prints = Fingerprints.of(ComparableText.own(Texts.text(BODIES.get(0)), COMMON));
    assertTrue(
        store.reuse().holders(prints, 9).values().stream()
            .allMatch(numbers -> numbers.size() == 1));
    keep(Texts.arrival(3, BODIES.get(0)));
    assertEquals(List.of("copy 3"), reuses(1));
  }

  @Test
  void whatWasLookedAtIsNotLookedAtAgain() {
    keep(Texts.arrival(1, BODIES.get(0)), Texts.arrival(2, BODIES.get(0)));
    assertEquals(0, new ReuseFinder(store, COMMON).catchUp(_ -> {}));
    store.save(List.of(Texts.arrival(3, BODIES.get(1))));
    assertEquals(1, new ReuseFinder(store, COMMON).catchUp(_ -> {}));
  }

  @Test
  void rebuildingFindsTheSame() {
    keep(mixed().toArray(Arrival[]::new));
    Map<String, List<String>> before = everything(store);
    new ReuseFinder(store, COMMON).rebuild(_ -> {});
    assertEquals(before, everything(store));
  }

  @Test
  void theEarliestOfficialSourceIsTheOriginal() {
    String body = BODIES.get(0);
    keep(
        dated(1, body, "2021-01-05", Provenance.ACCOUNT),
        dated(2, body, "2021-03-01", Provenance.OFFICIAL),
        dated(3, Texts.edited(body, 0.1, 1), "2022-03-01", Provenance.OFFICIAL),
        Texts.arrival(4, body));
    assertEquals(Optional.of(Texts.id(2)), original(1));
    assertEquals(Optional.of(Texts.id(2)), original(3));
    assertEquals(Optional.of(Texts.id(2)), original(4));
    assertEquals(Optional.empty(), original(2));
    assertTrue(
        ReuseReader.isOriginal(
            store.article(Texts.id(2)).orElseThrow(),
            reader().of(store.article(Texts.id(2)).orElseThrow())));
  }

  @Test
  void withoutAnOfficialSourceTheEarliestThatIsNotDoubtfulIsTheOriginal() {
    String body = BODIES.get(0);
    keep(
        dated(1, body, "2020-01-05", Provenance.MIRROR),
        dated(2, body, "2021-03-01", Provenance.PRESS),
        dated(3, body, "2022-03-01", Provenance.ACCOUNT));
    assertEquals(Optional.of(Texts.id(2)), original(3));
  }

  @Test
  void aCopyInWhichTheSchoolIsWrittenOverIsTold() {
    String school = "云汀大学";
    String body = Texts.unlike(300, 21) + school + Texts.unlike(300, 22) + school + "宣";
    keep(
        Texts.of(dated(1, body, "2021-03-01", Provenance.OFFICIAL), school),
        dated(2, body.replace(school, "云汀公司"), "2021-03-01", Provenance.UNKNOWN),
        dated(3, body.replaceFirst(school, "本校"), "2021-04-01", Provenance.PRESS),
        dated(4, body.substring(0, 280), "2021-05-01", Provenance.PRESS),
        dated(5, body.replace(school, "本校"), "2021-06-01", Provenance.OFFICIAL));
    assertEquals(Optional.of(school), swapped(2));
    assertEquals(Optional.empty(), swapped(1));
    assertEquals(Optional.empty(), swapped(3));
    assertEquals(Optional.empty(), swapped(4));
    assertEquals(Optional.empty(), swapped(5));
  }

  @Test
  void articlesWithoutDatesHaveNoOriginal() {
    keep(Texts.arrival(1, BODIES.get(0)), Texts.arrival(2, BODIES.get(0)));
    assertEquals(Optional.empty(), original(1));
    assertEquals(Optional.empty(), original(2));
  }

  @Test
  void emptyAndTinyBodiesAreLikeNothing() {
    keep(
        Texts.arrival(1, ""),
        Texts.arrival(2, ""),
        Texts.arrival(3, "通知。"),
        Texts.arrival(4, "通知。"),
        Texts.arrival(5, "见附件，请各支部查收。"),
        Texts.arrival(6, "见附件，请各支部查收。"));
    IntStream.rangeClosed(1, 6).forEach(i -> assertEquals(List.of(), reuses(i)));
  }

  @Test
  void oneSentenceRepeatedIsNoTrouble() {
    String sentence = "支部每周五下午组织党员到实验室排查隐患。";
    keep(
        Texts.arrival(1, sentence.repeat(4000)),
        Texts.arrival(2, sentence.repeat(5000)),
        Texts.arrival(3, BODIES.get(0)));
    assertEquals(List.of("copy 2"), reuses(1));
    assertEquals(List.of(), reuses(3));
  }

  @Test
  void aBodyOfAMegabyteIsComparedToo() {
    String huge = Texts.unlike(340_000, 9);
    keep(
        Texts.arrival(1, huge),
        Texts.arrival(2, Texts.edited(huge, 0.1, 3)),
        Texts.arrival(3, huge.substring(100_000, 100_900)));
    assertTrue(reuses(1).contains("copy 2"));
    assertTrue(reuses(3).contains("copy 1"));
  }

  private static List<Arrival> mixed() {
    List<Arrival> all = new ArrayList<>();
    String passage = Texts.unlike(140, 77);
    for (int i = 0; i < 12; i++) {
      String body = BODIES.get(i % BODIES.size());
      all.add(dated(3 * i + 1, body, "2021-03-%02d".formatted(i + 1), Provenance.OFFICIAL));
      all.add(
          dated(
              3 * i + 2,
              Texts.edited(body, 0.15, i),
              "2022-03-%02d".formatted(i + 1),
              Provenance.ACCOUNT));
      all.add(Texts.arrival(3 * i + 3, Texts.unlike(600, 500 + i) + "\n" + passage));
    }
    return all;
  }

  private static Arrival dated(int number, String body, String day, Provenance provenance) {
    return Texts.arrival(number, body, Optional.of(LocalDate.parse(day)), provenance);
  }

  /// A server that follows the store and an import look for the same, often from two processes.
  @Test
  void twoThatLookAtOnceLoseNothing() throws Exception {
    Callable<Long> look = () -> new ReuseFinder(store, COMMON).catchUp(_ -> {});
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (int number = 1; number < 50; number += 2) {
        String body = Texts.unlike(900, number);
        store.save(
            List.of(
                Texts.arrival(number, body),
                Texts.arrival(number + 1, Texts.edited(body, 0.05, 7))));
        for (Future<Long> done : two.invokeAll(List.of(look, look))) {
          done.get();
        }
        assertEquals(List.of("copy " + number), reuses(number + 1));
      }
    }
  }

  private void keep(Arrival... arrivals) {
    store.save(List.of(arrivals));
    new ReuseFinder(store, COMMON).catchUp(_ -> {});
  }

  private ReuseReader reader() {
    return new ReuseReader(store, COMMON);
  }

  private Optional<String> swapped(int number) {
    Article article = store.article(Texts.id(number)).orElseThrow();
    return SwappedSchool.in(article, reader().of(article)).map(SwappedSchool::school);
  }

  private double share(int number) {
    return reader().of(store.article(Texts.id(number)).orElseThrow()).getFirst().share();
  }

  private Optional<String> original(int number) {
    return reader().of(store.article(Texts.id(number)).orElseThrow()).stream()
        .filter(Reuse::original)
        .map(r -> r.other().id())
        .findFirst();
  }

  /// What an article has in common: kind and number of the other, sorted.
  private List<String> reuses(int number) {
    return reader().of(store.article(Texts.id(number)).orElseThrow()).stream()
        .map(r -> r.kind().code() + " " + r.other().text().title().replaceAll("\\D", ""))
        .sorted()
        .toList();
  }

  private static Map<String, List<String>> everything(CorpusStore store) {
    Map<String, List<String>> all = new TreeMap<>();
    store
        .newest(0, 1000)
        .forEach(article ->
            all.put(
                article.id(),
                new ReuseReader(store, COMMON)
                    .of(article).stream()
                        .map(r ->
                            "%s %s %.3f %.3f %s %s"
                                .formatted(
                                    r.other().id(),
                                    r.kind(),
                                    r.share(),
                                    r.otherShare(),
                                    r.earlier(),
                                    r.original()))
                        .toList()));
    return all;
  }
}
