package yangban.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import yangban.corpus.ArticleText;
import yangban.corpus.BlockKind;
import yangban.corpus.Credit;
import yangban.corpus.Tag;

/// The five real articles, copied from pages with the pages' noise. They are not part of the
/// repository, so these tests are skipped where they are missing.
@EnabledIf("present")
final class SeedArticlesTest {

  /// Beside the project's root, which lies above this module.
  private static final Path SEEDS = Path.of("..", "..", "shared", "seeds");

  static boolean present() {
    return Files.isDirectory(SEEDS);
  }

  private static ArticleText seed(String prefix) throws IOException {
    try (var files = Files.list(SEEDS)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow();
      return Reads.article(file.getFileName().toString(), Files.readAllBytes(file));
    }
  }

  private static String date(ArticleText text) {
    return text.published().map(Tag::value).map(LocalDate::toString).orElse("");
  }

  @Test
  void readsTheMirroredPage() throws IOException {
    ArticleText text = seed("000_");
    assertTrue(text.title().startsWith("【党建“双创”】凝聚党员创造力"), text.title());
    assertEquals("2021-11-15", date(text));
    assertEquals(List.of(new Credit("作者", "来佳航"), new Credit("审稿", "管峻")), text.credits());
    assertEquals(9, text.blocks().size());
    assertTrue(text.body().endsWith("发挥好样板支部的示范和先锋作用。"));
  }

  @Test
  void readsTheSalonReportWithoutItsCommentsAndImageNames() throws IOException {
    ArticleText text = seed("001_");
    assertTrue(text.title().startsWith("西南交通大学地学学院举行"), text.title());
    assertEquals("2023-06-06", date(text));
    assertEquals(Optional.of("西南交通大学主题教育网"), text.publisher().map(Tag::value));
    assertEquals(List.of(new Credit("责任编辑", "地学学院")), text.credits());
    assertFalse(text.body().contains("3C4F1"));
    assertFalse(text.body().contains("我要评论"));
    assertEquals(1, Reads.lines(text).stream().filter(l -> l.equals("研22测绘第二党支部 任颖")).count());
  }

  @Test
  void joinsWhatTheDocumentMillToreApart() throws IOException {
    ArticleText text = seed("002_");
    assertEquals("2022-10-16", date(text));
    assertEquals(13, text.blocks().size());
    assertTrue(Reads.lines(text).get(3).startsWith("1. 扩大党支部创建活动参与范围"), Reads.lines(text).get(3));
    assertTrue(text.body().contains("“提要求、定目标、明方向”"));
    assertTrue(text.body().contains("主要从管理协作能力"));
    assertTrue(text.body().contains("提高党员骨干素质"));
    assertFalse(text.body().contains("小编"));
  }

  @Test
  void tellsCaptionsOfThePressPageFromItsText() throws IOException {
    ArticleText text = seed("003_");
    assertEquals("大连交通大学 :擦亮党建品牌 凝聚支部合力", text.title());
    assertEquals("2023-02-24", date(text));
    assertEquals(List.of(new Credit("作者", "大连交通大学材料科学党支部")), text.credits());
    assertEquals(4, text.blocks().stream().filter(b -> b.kind() == BlockKind.CAPTION).count());
    assertTrue(text.body().endsWith("助推学校发展建设再上新的台阶。"));
  }

  @Test
  void leavesTheDateOfAPageWithoutOneUnknown() throws IOException {
    ArticleText text = seed("004_");
    assertEquals(Optional.empty(), text.published());
    assertTrue(text.warnings().stream().anyMatch(w -> w.contains("没有找到发布日期")));
    assertEquals(13, text.blocks().size());
    assertFalse(text.body().contains(".png"));
  }
}
