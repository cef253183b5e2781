package yangban.corpus.store;

import java.util.ArrayList;
import java.util.List;
import yangban.corpus.Article;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Practice;
import yangban.corpus.Span;

/// Makes of an article and a practice that its page does not show an article of that practice
/// alone, so that whoever shows, quotes or prints practices need not know of the difference.
final class Excerpted {

  private Excerpted() {}

  static Article of(Article article, Practice practice) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(BlockKind.HEADING, practice.heading().strip()));
    practice
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> blocks.add(new Block(BlockKind.PARAGRAPH, line)));
    ArticleText text = withBlocks(article.text(), blocks);
    Practice only =
        new Practice(
            practice.id(),
            1,
            practice.heading(),
            new Span(0, text.body().length()),
            practice.text(),
            practice.themes(),
            practice.topics(),
            practice.points());
    return ArticleTable.with(article, text, List.of(only));
  }

  private static ArticleText withBlocks(ArticleText text, List<Block> blocks) {
    return new ArticleText(
        text.title(),
        text.published(),
        text.publisher(),
        text.imprint(),
        text.credits(),
        blocks,
        text.language(),
        text.charset(),
        text.profile(),
        text.confidence(),
        text.warnings(),
        text.grounds(),
        text.surroundings());
  }
}
