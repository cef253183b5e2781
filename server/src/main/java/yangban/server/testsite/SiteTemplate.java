package yangban.server.testsite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The page of a list in a site's markup, from a file: the page, then a line `<!-- row -->` and one
/// row, then a line `<!-- paging -->` and the paging. `{name}` stands for a value.
final class SiteTemplate {

  private final String page;
  private final String row;
  private final String paging;

  private SiteTemplate(String page, String row, String paging) {
    this.page = page;
    this.row = row;
    this.paging = paging;
  }

  static SiteTemplate load(SiteShape shape) {
    String name = shape.code() + ".html";
    try (InputStream in =
        Objects.requireNonNull(SiteTemplate.class.getResourceAsStream(name), name)) {
      String[] parts =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .split("<!-- (?:row|paging) -->\n", -1);
      return new SiteTemplate(parts[0], parts[1].strip(), parts[2].strip());
    } catch (IOException e) {
      throw new UncheckedIOException("a bundled template cannot be read", e);
    }
  }

  /// @param more rows that are written as they are
  String list(List<SiteArticle> articles, String more, int number, int pages, SiteShape shape) {
    StringBuilder rows = new StringBuilder(more);
    for (SiteArticle article : articles) {
      rows.append(row(article.path(), article.title(), article.date())).append('\n');
    }
    String turning = pages == 1 ? "" : turning(number, pages, shape);
    return page.replace("{rows}", rows).replace("{paging}", turning);
  }

  String row(String path, String title, String date) {
    return row.replace("{path}", escaped(path))
        .replace("{title}", escaped(title))
        .replace("{date}", date);
  }

  private String turning(int number, int pages, SiteShape shape) {
    return paging
        .replace("{number}", Integer.toString(number))
        .replace("{pages}", Integer.toString(pages))
        .replace("{first}", escaped(shape.page(1, pages)))
        .replace("{previous}", escaped(shape.page(Math.max(1, number - 1), pages)))
        .replace("{next}", escaped(shape.page(Math.min(pages, number + 1), pages)))
        .replace("{last}", escaped(shape.page(pages, pages)));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
