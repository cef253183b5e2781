package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangban.corpus.ArticleText;
import yangban.corpus.Credit;
import yangban.corpus.Tag;

/// Texts whose first lines say what they are.
final class LabelledHeadTest {

  private static final String TITLE = "把党日开到田间地头";

  private static final String BODY =
      """


      支部把主题党日开到田间地头，每月第一个周五，党员带着问题下乡，和村民一起找办法，半年里解决了十二件实事。

      一、把问题带下去

      支部建立问题清单，每名党员认领一个问题，月底在组织生活会上报告办得怎样，办不成的写明原因。
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "标题：%s",
        "题目: %s",
        "标　题：%s",
        "【标题】%s",
        "文章标题：《%s》",
        "标题\n%s",
        "标题：\n%s",
        "发布时间：2024-05-12\n标题：%s",
        "网址：https://dj.yan.example/info/1.htm\n标题：%s",
        "标题：%s\n副标题：一个支部的半年",
        "标题：%s\n\n正文："
      })
  void theLabelOfATitleIsNoPartOfIt(String head) {
    ArticleText text = Reads.text(head.formatted(TITLE) + BODY);
    assertEquals(TITLE, text.title());
    assertFalse(text.body().contains("标题"), text.body());
    assertFalse(text.body().contains("正文"), text.body());
    assertTrue(text.body().contains("支部把主题党日开到田间地头"), text.body());
  }

  @Test
  void markdownIsReadTheSameWay() {
    byte[] file = ("# 标题：" + TITLE + "\n\n来源：砚川大学新闻网" + BODY).getBytes(StandardCharsets.UTF_8);
    assertEquals(TITLE, Reads.article("a.md", file).title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "标题：%s\n来源：砚川大学新闻网\n作者：李明\n发布时间：2024-05-12",
        "题目：%s\n发布日期：2024年5月12日　来源：砚川大学新闻网　作者：李明",
        "【标题】%s\n【来源】砚川大学新闻网\n【作者】李明\n【发布时间】2024-05-12",
        "标题\n%s\n来源\n砚川大学新闻网\n作者\n李明\n发布时间\n2024-05-12"
      })
  void sourceAuthorAndDateAreReadBesideIt(String head) {
    ArticleText text = Reads.text(head.formatted(TITLE) + BODY);
    assertEquals(TITLE, text.title());
    assertEquals(Optional.of("砚川大学新闻网"), text.publisher().map(Tag::value));
    assertEquals(Optional.of(LocalDate.of(2024, 5, 12)), text.published().map(Tag::value));
    assertEquals(new Credit("作者", "李明"), text.credits().getFirst());
    assertFalse(text.body().contains("李明"), text.body());
  }

  @Test
  void aLabelFurtherDownIsText() {
    ArticleText text = Reads.text(TITLE + BODY + "\n标题：写稿时先想好\n");
    assertEquals(TITLE, text.title());
    assertTrue(text.body().contains("标题：写稿时先想好"), text.body());
  }
}
