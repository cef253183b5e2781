package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.source.PageKind;

final class PageKindReaderTest {

  private final PageReader reader = new PageReader(new ArticleExtractor(ExtractLimits.DEFAULT));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 12})
  void aColumnIsAListHoweverFewEntriesItsPageHas(int entries) {
    StringBuilder rows = new StringBuilder();
    for (int n = 1; n <= entries; n++) {
      rows.append(
          "<li><a href='/info/1043/%d.htm'>第%d研究生党支部：把组织生活搬到实验台边</a><span>2024-05-%02d</span></li>"
              .formatted(2000 + n, n, n));
    }
    String page =
        "<html><head><title>支部风采</title></head><body>"
            + "<div class='nav'><a href='/'>首页</a><a href='/xygk.htm'>学院概况</a></div>"
            + "<ul>%s</ul><div>版权所有：岫云大学生命科学学院</div></body></html>".formatted(rows);
    URI address = URI.create("http://site.example/djgz/zbfc/1.htm");
    RawDocument raw =
        new RawDocument(
            "1.htm",
            page.getBytes(StandardCharsets.UTF_8),
            Optional.empty(),
            Optional.of(address),
            Given.NOTHING);
    assertEquals(PageKind.LIST, reader.read(raw).guess().kind());
  }
}
