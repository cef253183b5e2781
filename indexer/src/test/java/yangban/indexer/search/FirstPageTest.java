package yangban.indexer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangban.indexer.query.SearchRequest;
import yangban.indexer.query.Sort;

/// No article and no text fills the first page.
final class FirstPageTest {

  @TempDir private Path folder;

  private static SearchRequest page(int page, int size) {
    return new SearchRequest("支教", Map.of(), false, Sort.RELEVANCE, page, size);
  }

  private Shelf shelf() throws IOException {
    return Shelf.of(
        folder,
        Sketch.of(1)
            .practice("支教甲", "支教支教支教")
            .practice("支教乙", "支教支教支教")
            .practice("支教丙", "支教支教支教")
            .practice("支教丁", "支教支教支教"),
        Sketch.of(2).practice("戊", "说到支教的还有别的许多话要讲"),
        Sketch.of(3).practice("己", "说到支教的还有别的许多话要讲"));
  }

  private static List<String> articles(SearchPage page) {
    return page.hits().stream().map(hit -> hit.article().id()).toList();
  }

  @Test
  void showsTwoOfAnArticleOnTheFirstPageWhereThereAreOthers() throws IOException {
    try (Shelf shelf = shelf()) {
      SearchPage first = shelf.index.search(page(1, 4));
      assertEquals(3, Set.copyOf(articles(first)).size());
      assertEquals(6, first.counts().hits());
    }
  }

  @Test
  void whatIsHeldBackComesRightAfterAndNothingIsLostOrShownTwice() throws IOException {
    try (Shelf shelf = shelf()) {
      List<String> headings = new ArrayList<>();
      for (int page = 1; page <= 3; page++) {
        shelf.index.search(page(page, 2)).hits().forEach(hit -> headings.add(hit.heading()));
      }
      assertEquals(6, Set.copyOf(headings).size(), headings::toString);
    }
  }

  @Test
  void showsAllOfThemWhereThePageHasRoom() throws IOException {
    try (Shelf shelf = shelf()) {
      assertEquals(6, shelf.index.search(page(1, 20)).hits().size());
    }
  }

  @Test
  void showsAsManyAsAskedFor() throws IOException {
    try (Shelf shelf = shelf()) {
      SearchPage first = shelf.index.search(page(1, 4).withPerArticle(0));
      assertEquals(1, Set.copyOf(articles(first)).size());
    }
  }

  @Test
  void showsATextThatStandsInManyPlacesOnce() throws IOException {
    String text = "每逢周六，支部的党员分成四组到竹溪小学支教，三年没有断过一次，家长都认得他们。";
    String copied = "编者按：转自兄弟支部。每逢周六，支部的党员分成四组，到竹溪小学支教，三年没有断过一次，家长都认得他们！";
    try (Shelf shelf =
        Shelf.of(
            folder,
            Sketch.of(1).practice("周六", text),
            Sketch.of(2).practice("周六转载", copied),
            Sketch.of(3).practice("别的", "说到支教的还有别的许多话要讲，只是这一句和谁的都不一样，讲的是暑期。"),
            Sketch.of(4).practice("又一个", "支教之外还有助学，这一句同样和谁的都不一样，讲的是寒假里的事情。"))) {
      List<String> shown =
          shelf.index.search(page(1, 3)).hits().stream().map(hit -> hit.heading()).toList();
      assertEquals(
          1, shown.stream().filter(heading -> heading.startsWith("周六")).count(), shown::toString);
      List<Hit> all = shelf.index.search(page(1, 20)).hits();
      Hit original =
          all.stream().filter(hit -> hit.heading().startsWith("周六")).findFirst().orElseThrow();
      assertEquals(Optional.of(original.id()), all.getLast().sameAs());
      assertEquals(3, all.stream().filter(hit -> hit.sameAs().isEmpty()).count());
      SearchPage second = shelf.index.search(page(2, 3));
      assertEquals(4, second.counts().hits());
      assertEquals(1, second.hits().size());
      assertEquals(true, second.hits().getFirst().heading().startsWith("周六"));
    }
  }
}
