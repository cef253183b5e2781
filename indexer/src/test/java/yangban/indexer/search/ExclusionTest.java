package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.corpus.BranchKind;
import yangban.corpus.Span;
import yangban.indexer.query.Facet;
import yangban.indexer.query.SearchRequest;

/// What a question excludes in so many words is not among its results.
final class ExclusionTest {

  @TempDir private Path folder;

  private Shelf shelf() throws IOException {
    return Shelf.of(
        folder,
        Sketch.of(1)
            .branch("岚渚大学", "数学学院", "研究生第一党支部", BranchKind.GRADUATE)
            .published("2020-06-01")
            .practice("研究生讲党课", "每月一次党课，由研究生支部自己讲"),
        Sketch.of(2)
            .branch("岚渚大学", "物理学院", "教工党支部", BranchKind.STAFF)
            .published("2025-06-01")
            .practice("党课讲座", "请专家来做党课讲座"),
        Sketch.of(3)
            .branch("岚渚大学", "化学学院", "教工党支部", BranchKind.STAFF)
            .published("2024-06-01")
            .practice("板房里的党课", "党课在板房里讲，不再安排讲座，也不请研究生支部陪同"),
        Sketch.of(4).published("2023-06-01").practice("党课不搞讲座", "党课围着桌子讲"));
  }

  @Test
  void aValueIsExcludedWhereTheArticleHasItAndNotWhereWordsSayIt() throws IOException {
    try (Shelf shelf = shelf()) {
      List<String> found = shelf.headings("不是研究生支部的党课");
      assertEquals(Set.of("党课讲座", "板房里的党课", "党课不搞讲座"), Set.copyOf(found));
    }
  }

  @Test
  void aWordIsExcludedWhereItIsTheSubjectAndNotWhereATextDoesWithout() throws IOException {
    try (Shelf shelf = shelf()) {
      List<String> found = shelf.headings("不要讲座的党课");
      assertEquals(Set.of("研究生讲党课", "板房里的党课", "党课不搞讲座"), Set.copyOf(found));
    }
  }

  @Test
  void whatIsSwitchedOffIsLookedForAgain() throws IOException {
    try (Shelf shelf = shelf()) {
      SearchRequest asked = SearchRequest.of("不要讲座的党课").withOff(Set.of("not:讲座"));
      assertTrue(
          shelf.index.search(asked).hits().stream().anyMatch(hit -> hit.heading().equals("党课讲座")));
    }
  }

  @Test
  void whereExcludingLeavesNothingTheSearchWithoutItIsOffered() throws IOException {
    try (Shelf shelf = shelf()) {
      WayOut word =
          shelf.search("不要讲座的 请专家").deadEnd().orElseThrow().ways().stream()
              .filter(way -> way.kind() == WayOut.Kind.WITHOUT_EXCLUSION)
              .findFirst()
              .orElseThrow();
      assertEquals(List.of("讲座"), word.words());
      assertEquals("请专家", word.request().q());
      WayOut value =
          shelf.search("不是教工支部的 请专家").deadEnd().orElseThrow().ways().stream()
              .filter(way -> way.kind() == WayOut.Kind.WITHOUT_CHOICE)
              .findFirst()
              .orElseThrow();
      assertEquals(List.of(Facet.BRANCH_KIND.code(), "staff"), value.words());
    }
  }

  @Test
  void whereTwoExclusionsLeaveNothingBothAreTakenBackAtOnce() throws IOException {
    try (Shelf shelf = shelf()) {
      WayOut both =
          shelf.search("不是教工支部的 不要讲座的 请专家").deadEnd().orElseThrow().ways().stream()
              .filter(way -> way.kind() == WayOut.Kind.WITHOUT_EXCLUSION)
              .findFirst()
              .orElseThrow();
      assertEquals(List.of("教工支部、讲座"), both.words());
      assertEquals("请专家", both.request().q());
      assertEquals(Set.of(), both.request().choices().keySet());
    }
  }

  @Test
  void aTimeIsOfThePublicationAndOtherYearsAreOffered() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(Set.of("党课讲座", "板房里的党课"), Set.copyOf(shelf.headings("近三年的党课")));
      assertTrue(
          shelf.search("今年的党课").deadEnd().orElseThrow().ways().stream()
              .anyMatch(way -> way.kind() == WayOut.Kind.WITHOUT_CHOICE && way.found() == 4));
    }
  }

  @Test
  void whoeverWantsTheSameResultsNextYearKeepsTheResolvedSearch() throws IOException {
    try (Shelf shelf = shelf()) {
      SearchRequest resolved = shelf.index.resolved(SearchRequest.of("近三年的党课"));
      assertEquals("党课", resolved.q());
      assertEquals(Set.of("2024", "2025"), resolved.choice(Facet.YEAR).any());
    }
  }

  @Test
  void whatIsExcludedIsNotMarkedInAText() throws IOException {
    try (Shelf shelf = shelf()) {
      String text = "研究生支部的党课";
      SearchRequest asked = SearchRequest.of("不是研究生支部的党课");
      assertEquals(List.of("党课"), marked(shelf, asked, text));
      SearchRequest literally = asked.withOff(Set.of("not:研究生支部"));
      assertEquals(List.of("研究生支部", "党课"), marked(shelf, literally, text));
    }
  }

  private static List<String> marked(Shelf shelf, SearchRequest asked, String text)
      throws IOException {
    List<Span> marks = shelf.index.marks(asked, text);
    return marks.stream().map(span -> span.of(text)).toList();
  }
}
