package yangban.corpus.understand;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangban.corpus.ArticleText;
import yangban.corpus.Block;
import yangban.corpus.BlockKind;
import yangban.corpus.Evidence;
import yangban.corpus.Reading;
import yangban.corpus.Tag;
import yangban.corpus.extract.Given;

/// Understands small articles written into a test, with one set of data files for all.
final class Articles {
  private static final Understander UNDERSTANDER = Understander.load();

  private final String title;
  private final List<Block> blocks = new ArrayList<>();
  private List<String> imprint = List.of();
  private Optional<String> publisher = Optional.empty();
  private Optional<LocalDate> published = Optional.empty();
  private Optional<URI> address = Optional.empty();
  private Given given = Given.NOTHING;

  private Articles(String title) {
    this.title = title;
  }

  static Articles titled(String title) {
    return new Articles(title);
  }

  /// A reading of paragraphs under a title.
  static Reading read(String title, String... paragraphs) {
    return titled(title).lines(paragraphs).read();
  }

  Articles lines(String... lines) {
    for (String line : lines) {
      blocks.add(new Block(BlockKind.PARAGRAPH, line));
    }
    return this;
  }

  Articles block(BlockKind kind, String line) {
    blocks.add(new Block(kind, line));
    return this;
  }

  /// @param level as the page marks it, 1 to 6
  Articles heading(String line, int level) {
    blocks.add(new Block(BlockKind.HEADING, line, level));
    return this;
  }

  Articles imprint(String... lines) {
    imprint = List.of(lines);
    return this;
  }

  Articles publisher(String name) {
    publisher = Optional.of(name);
    return this;
  }

  Articles published(String date) {
    published = Optional.of(LocalDate.parse(date));
    return this;
  }

  Articles at(String url) {
    address = Optional.of(URI.create(url));
    return this;
  }

  Articles given(Given facts) {
    given = facts;
    return this;
  }

  ArticleText text() {
    return new ArticleText(
        title,
        published.map(d -> Tag.of(d, Evidence.given(d.toString()))),
        publisher.map(p -> Tag.of(p, Evidence.given(p))),
        imprint,
        List.of(),
        blocks,
        "zh-Hans",
        "UTF-8",
        "general",
        1,
        List.of());
  }

  Reading read() {
    return UNDERSTANDER.understand("aaaaaaaaaaaa", text(), address, given);
  }
}
