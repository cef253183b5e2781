package yangban.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;

class ArticleRowsTest {

  private final ArticleRows rows = new ArticleRows();

  @Test
  void readsATextThatWasWrittenBeforeHeadingsHadLevels() {
    ArticleText text =
        rows.text(
            """
            {"title":"题","published":null,"publisher":null,"imprint":[],"credits":[{"role":"作者","name":"甲"}],
             "blocks":[{"kind":"heading","text":"一、做法"},{"kind":"paragraph","text":"正文。"}],
             "language":"zh-Hans","charset":"UTF-8","profile":"vsb","confidence":0.9,"warnings":[]}
            """);
    assertEquals(new Block(BlockKind.HEADING, "一、做法"), text.blocks().getFirst());
    assertEquals(Optional.empty(), text.published());
  }

  @Test
  void keepsTheLevelsOfHeadingsAndWritesNoneForOtherBlocks() {
    List<Block> blocks =
        List.of(new Block(BlockKind.HEADING, "做法", 3), new Block(BlockKind.PARAGRAPH, "正文。"));
    ArticleText text =
        new ArticleText(
            "题",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            blocks,
            "zh",
            "UTF-8",
            "vsb",
            0.9,
            List.of());
    String written = rows.json(text);
    assertEquals(blocks, rows.text(written).blocks());
    assertFalse(written.contains("\"level\":0"), written);
  }
}
