package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.Theme;
import yangban.indexer.query.Facet;
import yangban.indexer.query.FacetChoice;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;

/// A question is answered the same on one thread and on several, however many are asked at once.
@Timeout(60)
class HandsTest {

  private static final List<String> QUERIES =
      List.of("支教", "怎么到乡村小学支教义诊", "义诊 沙龙", "“主题党日” 支教", "NEAR/5(支教 小学)", "义诊 -支教", "没有的词", "");

  @TempDir private Path folder;

  /// Several segments, in which entries were replaced.
  private void fill() throws IOException {
    try (Shelf shelf = Shelf.of(folder, sketches(0, 60))) {
      shelf.put(sketches(40, 50));
      shelf.put(sketches(70, 40));
      shelf.put(sketches(20, 15));
    }
  }

  private static Sketch[] sketches(int first, int size) {
    List<String> texts = List.of("支教", "到乡村小学支教，也办义诊", "学术沙龙", "主题党日上谈支教", "义诊、沙龙与支教");
    Sketch[] sketches = new Sketch[size];
    for (int i = 0; i < size; i++) {
      int number = first + i;
      String text = "党支部组织党员" + texts.get((number + size) % texts.size());
      sketches[i] =
          Sketch.of(number + 1)
              .published("202%d-05-04".formatted(number % 5))
              .practice("做法一", text, List.of(Theme.SERVICE), List.of("支教"))
              .practice("做法二", "每周" + text, List.of(Theme.EDUCATION), List.of("科普"));
    }
    return sketches;
  }

  private PracticeIndex index(Hands hands) throws IOException {
    return PracticeIndex.openForReading(folder.resolve("index"), Shelf.WORDS, hands, Shelf.CLOCK);
  }

  private static List<SearchRequest> requests() {
    List<SearchRequest> requests = new ArrayList<>();
    Map<Facet, FacetChoice> chosen =
        Map.of(
            Facet.THEME,
            Shelf.any("service"),
            Facet.YEAR,
            new FacetChoice(Set.of("2021", "2022", "2023"), Set.of()));
    for (String query : QUERIES) {
      for (Sort sort : Sort.values()) {
        requests.add(new SearchRequest(query, Map.of(), false, sort, 1, 20));
        requests.add(new SearchRequest(query, chosen, true, sort, 2, 10));
      }
    }
    return requests;
  }

  private static void assertSame(SearchPage one, SearchPage other, SearchRequest request) {
    assertEquals(one.counts(), other.counts(), request::toString);
    assertEquals(one.hits(), other.hits(), request::toString);
    assertEquals(one.facets(), other.facets(), request::toString);
    assertEquals(one.query().notes(), other.query().notes(), request::toString);
  }

  @Test
  void severalThreadsAnswerAsOneDoes() throws IOException {
    fill();
    try (PracticeIndex one = index(new Hands(1, 1));
        PracticeIndex several = index(new Hands(4, 1))) {
      for (SearchRequest request : requests()) {
        assertSame(one.search(request), several.search(request), request);
      }
    }
  }

  @Test
  void manyQuestionsAtOnceAreAnsweredAsOneIs() throws Exception {
    fill();
    try (PracticeIndex one = index(new Hands(1, 1));
        PracticeIndex several = index(new Hands(3, 1));
        ExecutorService clients = Executors.newFixedThreadPool(12)) {
      Map<SearchRequest, SearchPage> expected = new ConcurrentHashMap<>();
      for (SearchRequest request : requests()) {
        expected.put(request, one.search(request));
      }
      List<Future<?>> asked = new ArrayList<>();
      for (int client = 0; client < 12; client++) {
        asked.add(
            clients.submit(() -> {
              for (SearchRequest request : requests()) {
                assertSame(
                    Objects.requireNonNull(expected.get(request)),
                    several.search(request),
                    request);
              }
              return null;
            }));
      }
      for (Future<?> each : asked) {
        each.get(50, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void whatWasAskedBeforeTheCloseIsAnswered() throws Exception {
    fill();
    PracticeIndex index = index(new Hands(3, 1));
    SearchRequest request = SearchRequest.of("怎么到乡村小学支教义诊");
    SearchPage expected = index.search(request);
    CountDownLatch asking = new CountDownLatch(40);
    try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
      List<Future<?>> asked = new ArrayList<>();
      for (int client = 0; client < 4; client++) {
        asked.add(
            clients.submit(() -> {
              while (true) {
                assertSame(expected, index.search(request), request);
                asking.countDown();
              }
            }));
      }
      asking.await();
      index.close();
      for (Future<?> each : asked) {
        try {
          each.get(50, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
          assertInstanceOf(AlreadyClosedException.class, e.getCause());
        }
      }
    }
  }

  @Test
  void whoeverHandsOverDoesItWhereNobodyIsIdle() {
    List<Thread> doing = new ArrayList<>();
    try (Hands hands = new Hands(2, 1)) {
      hands.begin();
      hands.begin();
      hands.execute(() -> doing.add(Thread.currentThread()));
    }
    assertEquals(Thread.currentThread(), doing.getFirst());
  }

  @Test
  void whoeverHandsOverDoesItAfterTheClose() {
    List<Thread> doing = new ArrayList<>();
    Hands hands = new Hands(4, 1);
    hands.close();
    hands.execute(() -> doing.add(Thread.currentThread()));
    assertEquals(Thread.currentThread(), doing.getFirst());
  }

  @Test
  void anIdleThreadTakesWhatIsHandedOver() throws InterruptedException {
    List<Thread> doing = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    try (Hands hands = new Hands(2, 1)) {
      hands.begin();
      hands.execute(() -> {
        doing.add(Thread.currentThread());
        done.countDown();
      });
      assertTrue(done.await(20, TimeUnit.SECONDS));
    }
    assertTrue(doing.getFirst().isDaemon());
  }
}
