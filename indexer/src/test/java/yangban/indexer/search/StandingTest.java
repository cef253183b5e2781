package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.DocumentKind;
import yangban.corpus.Level;
import yangban.corpus.Provenance;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;

/// What an entry is, whatever was asked, decides between entries that answer equally well, and
/// never more.
final class StandingTest {

  private static final List<String> SLOGANS =
      List.of(
          "不断提高政治站位，切实增强责任意识，全面推动支部建设。",
          "持续强化理论武装，扎实开展主题教育，充分发挥先锋作用。",
          "认真落实工作要求，深入推进改革创新，努力实现高质量发展。",
          "坚决维护集中统一领导，牢固树立大局意识，自觉践行初心使命。",
          "积极营造浓厚学习氛围，有效提升党员综合素质，不断取得新成效。",
          "始终坚持正确政治方向，全面贯彻教育方针，大力弘扬优良作风。");

  private static final String CONCRETE = "张老师每周二乘早班汽车进山，带去两箱旧书和显微镜，支教。";

  @TempDir Path folder;

  @Test
  void ofTwoThatSayTheSameTheNewerGoesFirst() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).published("2014-03-01").practice("旧", "去山里支教"),
            Sketch.of(2).practice("无", "去山里支教"),
            Sketch.of(3).published("2024-03-01").taken("2025-03-01").practice("新", "去山里支教"))) {
      assertEquals(List.of("新", "旧", "无"), shelf.headings("支教"));
    }
  }

  @Test
  void theHigherTheLevelTheFurtherForward() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("无", "去山里支教"),
            Sketch.of(2).level(Level.UNIVERSITY).practice("校", "去山里支教"),
            Sketch.of(3).level(Level.COLLEGE, Level.NATIONAL).practice("国", "去山里支教"))) {
      assertEquals(List.of("国", "校", "无"), shelf.headings("支教"));
    }
  }

  @Test
  void aCaseGoesBeforeAReportAndAReportBeforeANotice() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).documentKind(DocumentKind.NOTICE).practice("通", "去山里支教"),
            Sketch.of(2).documentKind(DocumentKind.REPORT).practice("报", "去山里支教"),
            Sketch.of(3).documentKind(DocumentKind.EXPERIENCE).practice("经", "去山里支教"))) {
      assertEquals(List.of("经", "报", "通"), shelf.headings("支教"));
    }
  }

  @Test
  void anOriginalGoesBeforeARepostAndBothBeforeACopyThatIsDoubted() throws IOException {
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).provenance(Provenance.MIRROR).practice("镜", "去山里支教"),
            Sketch.of(2).provenance(Provenance.REPOST).practice("转", "去山里支教"),
            Sketch.of(3).provenance(Provenance.OFFICIAL).practice("官", "去山里支教"))) {
      List<String> all =
          shelf.index.search(SearchRequest.of("支教").withDoubtful(true)).hits().stream()
              .map(Hit::heading)
              .toList();
      assertEquals(List.of("官", "转", "镜"), all);
    }
  }

  @Test
  void whatAnswersBetterGoesFirstHoweverItStands() throws IOException {
    try (Shelf shelf = Shelf.of(folder, others())) {
      shelf.put(
          Sketch.of(91).published("2009-01-01").practice("山区支教", "支教队每周去山里支教，支教四年。"),
          Sketch.of(92)
              .published("2024-01-01")
              .taken("2024-02-01")
              .level(Level.NATIONAL)
              .documentKind(DocumentKind.EXPERIENCE)
              .practice("值班", "楼道里的灯，会上也提到支教一事，另有许多别的安排与说明文字写在这里。"));
      assertEquals("山区支教", shelf.headings("支教").getFirst());
    }
  }

  @Test
  void slogansSinkAndComeLastBySortOfNovelty() throws IOException {
    try (Shelf shelf = Shelf.of(folder, slogans())) {
      shelf.put(Sketch.of(50).practice("实", CONCRETE));
      assertEquals("实", shelf.headings("支教").getFirst());
      List<String> byNovelty =
          shelf.index.search(SearchRequest.of("支教").withSort(Sort.NOVELTY)).hits().stream()
              .map(Hit::heading)
              .toList();
      assertEquals("实", byNovelty.getFirst());
      Explanation slogan = why(shelf, "套");
      Explanation concrete = why(shelf, "实");
      assertTrue(novelty(slogan) < novelty(concrete) * 0.8, () -> slogan + " " + concrete);
    }
  }

  /// A text that was copied says nothing of how people write.
  @Test
  void aCopyMakesNoPhraseCommon() throws IOException {
    Sketch[] copies = new Sketch[9];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = Sketch.of(i + 1).practice("抄", String.join("", SLOGANS) + "支教。");
    }
    try (Shelf shelf = Shelf.of(folder, copies)) {
      assertEquals(1, novelty(why(shelf, "抄")), 0.001);
    }
  }

  @Test
  void noveltyWithoutWordsOrdersEverything() throws IOException {
    try (Shelf shelf = Shelf.of(folder, slogans())) {
      shelf.put(Sketch.of(50).practice("实", CONCRETE));
      SearchPage page = shelf.index.search(SearchRequest.of("").withSort(Sort.NOVELTY));
      assertEquals("实", page.hits().getFirst().heading());
      assertEquals(21, page.counts().hits());
    }
  }

  private static Sketch[] others() {
    return IntStream.rangeClosed(1, 40)
        .mapToObj(i -> Sketch.of(i).practice("甲", "第" + i + "次值班的安排"))
        .toArray(Sketch[]::new);
  }

  /// Every way to take three of the six.
  private static Sketch[] slogans() {
    List<Sketch> sketches = new ArrayList<>();
    for (int a = 0; a < SLOGANS.size(); a++) {
      for (int b = a + 1; b < SLOGANS.size(); b++) {
        for (int c = b + 1; c < SLOGANS.size(); c++) {
          String text = SLOGANS.get(a) + SLOGANS.get(b) + SLOGANS.get(c) + "支教。";
          sketches.add(Sketch.of(sketches.size() + 1).practice("套", text));
        }
      }
    }
    return sketches.toArray(Sketch[]::new);
  }

  private static Explanation why(Shelf shelf, String heading) throws IOException {
    return shelf.index.search(SearchRequest.of("支教").withExplain(true)).hits().stream()
        .filter(hit -> hit.heading().equals(heading))
        .findFirst()
        .orElseThrow()
        .explanation()
        .orElseThrow();
  }

  private static double novelty(Explanation why) {
    return why.shares().stream()
        .filter(share -> share.reason() == ScoreReason.NOVELTY)
        .mapToDouble(share -> share.score() / share.most())
        .sum();
  }
}
