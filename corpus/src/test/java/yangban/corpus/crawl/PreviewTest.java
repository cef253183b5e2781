package yangban.corpus.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;
import yangban.corpus.source.Source;

final class PreviewTest {
  private static final String SENTENCE = "支部把组织生活放在实验室和车间里，做到有事可议、有人负责、有据可查。";

  private final List<URI> asked = new ArrayList<>();
  private final Preview preview =
      new Preview(new PageReader(new ArticleExtractor(ExtractLimits.DEFAULT)));

  private Preview.Answer site(URI address) {
    asked.add(address);
    if (address.getPath().equals("/info/1/3.htm")) {
      return new Preview.Answer.None("gone");
    }
    String page =
        address.getPath().startsWith("/info/")
            ? "<title>甲</title><h1>把党小组建在试验台上的三年</h1><p>发布时间：2024-05-12 作者：韦麦秋</p>"
                + ("<p>" + SENTENCE.repeat(3) + "</p>").repeat(5)
            : list();
    return new Preview.Answer.Page(
        new RawDocument(
            address.toString(),
            page.getBytes(StandardCharsets.UTF_8),
            Optional.empty(),
            Optional.of(address),
            Given.NOTHING));
  }

  private static String list() {
    StringBuilder list = new StringBuilder("<title>支部风采</title><ul>");
    for (int i = 1; i <= 12; i++) {
      list.append(
          "<li><a href='/info/1/%d.htm'>材料学院教工第%d党支部工作纪实</a><span>2024-05-%02d</span></li>"
              .formatted(i, i, i));
    }
    return list + "</ul><a href='list2.htm'>下一页</a><a href='https://b.cn/'>友情链接</a>";
  }

  @Test
  void aDraftIsTriedWithoutBeingKept() throws InterruptedException {
    Source draft = Source.of("a", "甲", URI.create("https://a.cn/dj/list.htm"));
    Preview.Found found = preview.of(draft, this::site);
    assertInstanceOf(Preview.Tried.Seen.class, found.starts().getFirst());
    assertEquals(12, found.articles().size());
    assertEquals(1, found.paging().size());
    assertEquals(1, found.outside());
    assertEquals(4, found.read().size());
    assertInstanceOf(Preview.Tried.NotFetched.class, found.read().get(2));
    assertTrue(asked.size() <= 8, asked::toString);
  }

  @Test
  void aStartThatCannotBeFetchedSaysWhy() throws InterruptedException {
    Source draft = Source.of("a", "甲", URI.create("https://a.cn/info/1/3.htm"));
    Preview.Found found = preview.of(draft, this::site);
    assertEquals(
        List.of(new Preview.Tried.NotFetched(draft.starts().getFirst(), "gone")), found.starts());
    assertEquals(List.of(), found.read());
  }
}
