package yangban.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Credit;
import yangban.corpus.CreditCandidate;
import yangban.corpus.Evidence;
import yangban.corpus.Grounds;
import yangban.corpus.Place;
import yangban.corpus.Span;
import yangban.corpus.Surroundings;
import yangban.corpus.TitleCandidate;

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
    assertEquals(Grounds.NONE, text.grounds());
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

  @Test
  void keepsWhereTitleAndCreditsComeFrom() {
    Evidence why = new Evidence(Place.PAGE, new Span(3, 4), "作者：甲", "posting-line", 0.95);
    Grounds grounds =
        new Grounds(
            List.of(new TitleCandidate("题", why)),
            List.of(new CreditCandidate(new Credit("作者", "甲"), why)));
    ArticleText text =
        new ArticleText(
            "题",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            "zh",
            "UTF-8",
            "vsb",
            0.9,
            List.of(),
            grounds,
            new Surroundings("题-站", List.of("词"), List.of("首页"), List.of("a.example 乙")));
    assertEquals(text, rows.text(rows.json(text)));
  }

  /// The file of the store was changed by somebody else: what is wrong with it is told, not only
  /// that something is.
  @Test
  void tellsWhatIsWrongWithARowThatARecordRefuses() {
    Evidence why = new Evidence(Place.PAGE, new Span(3, 4), "作者：甲", "posting-line", 0.95);
    String written = rows.json(new TitleCandidate("题", why));
    String turned = written.replace("\"start\":3", "\"start\":9");
    assertNotEquals(written, turned);
    String text =
        "{\"title\":\"题\",\"blocks\":[],\"grounds\":{\"title\":[" + turned + "],\"credits\":[]}}";
    DatabindException refused = assertThrows(DatabindException.class, () -> rows.text(text));
    assertTrue(String.valueOf(refused.getMessage()).contains("span [9, 4)"), refused::toString);
    assertEquals("span", refused.getPath().getLast().getPropertyName());
  }
}
