package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The model of lines, its file, and what it decides.
final class LineModelTest {

  private static final String PROSE =
      "<p>The council voted on Tuesday to keep the library open for another year, after months of"
          + " argument about what it costs and who it serves, and the mayor said she was glad.</p>";

  private static String page(String more) {
    return "<html><head><title>Library stays open</title></head><body><main><h1>Library stays"
        + " open</h1><div class=article-body>"
        + PROSE
        + PROSE.replace("Tuesday", "Wednesday").replace("glad", "tired")
        + PROSE.replace("council", "board").replace("mayor", "clerk")
        + more
        + PROSE.replace("library", "theatre").replace("a year", "two years")
        + PROSE.replace("voted", "met").replace("argument", "silence")
        + PROSE.replace("months", "weeks").replace("serves", "feeds")
        + "</div></main></body></html>";
  }

  @Test
  void theModelAsksForTheColumnsThatLinesHave() throws RejectedException {
    var reader = new HtmlReader(ExtractLimits.DEFAULT, Profile.all(), LineModel.read());
    PageParts parts = reader.read(page("")).parts();
    List<String> columns = parts.border().orElseThrow().columns(Assembly.trim(parts));
    assertEquals(LineModel.read().names(), columns);
  }

  private static final String CAPTION =
      "<figure><figcaption>The reading room in spring</figcaption></figure>";

  /// A model by which captions are nearly never text, and all else is as the rules have it.
  private static List<String> body(String html) throws RejectedException {
    List<String> columns = LineModel.read().names();
    int kind = columns.indexOf("kind");
    LineModel model =
        LineModel.of(
            List.of(
                "columns " + String.join(" ", columns),
                "tree %1$d:3.5:1:2 =0 %1$d:4.5:3:4 =-9 =0".formatted(kind)));
    PageParts parts =
        new HtmlReader(ExtractLimits.DEFAULT, Profile.all(), model).read(html).parts();
    return parts.border().orElseThrow().decided(Assembly.trim(parts)).stream()
        .map(PageLine::text)
        .toList();
  }

  @Test
  void aLineOfWhichTheModelIsSureIsDroppedAndTheProseAroundItKept() throws RejectedException {
    List<String> body = body(page(CAPTION));
    assertEquals(6, body.size(), body.toString());
    assertFalse(body.contains("The reading room in spring"));
  }

  @Test
  void aModelThatWouldDropMostOfATextIsNotHeard() throws RejectedException {
    String captions = page("").replace("<p>", "<figcaption>").replace("</p>", "</figcaption>");
    assertEquals(6, body(captions).size());
  }

  @Test
  void aPageOfLittleProseIsLeftToTheRules() {
    String html =
        "<html><body><h1>Hours</h1><div>" + PROSE + "<figcaption>Doors</figcaption></div>";
    assertTrue(Reads.html(html).body().contains("Doors"));
  }

  @Test
  void treesAddTheLeavesThatARowComesTo() {
    BoostedTrees trees = BoostedTrees.of(List.of("0:1.5:1:2 =1 1:0:3:4 =10 =100", "=0.5"));
    List<float[]> rows = List.of(new float[] {1.5f, 9}, new float[] {2, 0}, new float[] {2, 1});
    assertArrayEquals(new double[] {1.5, 10.5, 100.5}, trees.scores(rows));
  }

  @Test
  void aTreeWhoseNodeIsItsOwnParentIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> BoostedTrees.of(List.of("0:1.5:0:1 =1")));
  }
}
