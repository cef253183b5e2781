package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yangban.corpus.ArticleText;

/// The same article on pages built as portals, agencies, forums, blogs and accounts build theirs;
/// the pages lie in `shapes/`, with what each prints in `expected.tsv`.
final class PageShapesTest {

  /// @param page the file's name without its ending
  /// @param date that the page prints
  /// @param publisher empty where it prints none
  /// @param authors empty where it names no writer
  record Shape(String page, String date, String publisher, List<String> authors) {}

  static Stream<Shape> shapes() {
    return Pages.resource("shapes/expected.tsv")
        .lines()
        .map(line -> line.split("\t", -1))
        .map(f ->
            new Shape(
                f[0], f[1], f[2], f[3].isEmpty() ? List.of() : Arrays.asList(f[3].split(";", -1))));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void readsTheArticleAndNothingElse(Shape shape) {
    List<String> paragraphs = new ArrayList<>(Pages.paragraphs());
    String html =
        Pages.resource("shapes/" + shape.page() + ".html")
            .replace("<!--BODY-->", Pages.body())
            .replace("<!--BR-->", String.join("<br />\n<br />\n", paragraphs))
            .replace("<!--P0-->", paragraphs.getFirst())
            .replace("<!--REST-->", Pages.body().substring(Pages.body().indexOf("</p>") + 4));
    ArticleText text = Reads.html(html);
    assertEquals(Pages.TITLE, text.title(), "title");
    String body = text.body().replace("潮声社云汀11月15日电（记者闻人皓、林知远）", "");
    body = body.replace("潮新网云汀11月15日电 (闻人皓 林知远)", "");
    body = body.replaceFirst("^编者按：本文来自公众号.*\\n", "");
    assertEquals(String.join("\n", paragraphs), body);
    assertEquals(shape.date(), text.published().map(d -> d.value().toString()).orElse("none"));
    assertEquals(shape.publisher(), text.publisher().map(p -> p.value()).orElse(""));
    assertEquals(shape.authors(), Bylines.writers(text.credits()));
  }

  @Test
  void aFilmWithAParagraphBelowItIsNoListBecauseAColumnOfTitlesStandsBeside() {
    String first = Pages.paragraphs().getFirst();
    ArticleText text = Reads.html(Pages.resource("shapes/film.html").replace("<!--P0-->", first));
    assertEquals(first, text.body());
    assertEquals("2021-11-15", text.published().orElseThrow().value().toString());
  }
}
