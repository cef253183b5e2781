package yangban.corpus.understand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yangban.corpus.Reading;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.ExtractLimits;
import yangban.corpus.extract.Extraction.Extracted;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;

/// Where pages come from, told from their heads as the web has them (`page-heads.txt`): each head
/// is made a page, read as an import reads it, and judged.
class ProvenanceOfHeadsTest {
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor(ExtractLimits.DEFAULT);
  private static final Understander UNDERSTANDER = Understander.load();

  private static final String REST =
      """
      <p>支部每两周碰一次头，先由一名党员讲自己遇到的难处，再由其余党员轮流出主意，主意写在黑板上，谁出的谁带头做。</p>
      <p>做了半年，黑板上的事办成了大半，没办成的留在原处，旁边写清楚卡在哪里、还要等什么人什么条件，过期不办的要当面说明。</p>
      <p>支部书记说，会开得短一点，事办得实一点，大家就愿意来。新转入的党员头一个月只听不讲，第二个月起要认领一件小事。</p>
      """;

  /// @param sort the expected provenance and what the head is an example of
  record Head(String sort, Map<String, String> lines) {
    String provenance() {
      return sort.split(" ", 2)[0];
    }

    private Stream<String> parts(String key) {
      return Stream.of(lines.getOrDefault(key, "").split("\\|", -1)).filter(p -> !p.isBlank());
    }

    private String each(String key, String form) {
      return parts(key).map(form::formatted).collect(Collectors.joining());
    }

    String html() {
      String hidden =
          parts("hidden")
              .map(p -> "<a href=\"%s\">%s</a>".formatted((Object[]) p.split(" ", 2)))
              .collect(Collectors.joining());
      return "<html><head><meta charset=\"utf-8\"><title>"
          + lines.getOrDefault("page", "")
          + "</title><meta name=\"keywords\" content=\""
          + lines.getOrDefault("meta", "")
          + "\"></head><body><ul>"
          + each("nav", "<li><a href=\"#\">%s</a></li>")
          + "</ul><div style=\"display:none\">"
          + hidden
          + "</div><h1>"
          + lines.getOrDefault("title", "")
          + "</h1>"
          + each("info", "<p class=\"info\">%s</p>")
          + "<div class=\"content\">"
          + each("text", "<p>%s</p>")
          + REST
          + "</div>"
          + each("after", "<div class=\"after\"><p>%s</p></div>")
          + "<div class=\"footer\">"
          + each("foot", "<p>%s</p>")
          + "</div></body></html>";
    }

    @Override
    public String toString() {
      return sort;
    }
  }

  static List<Head> heads() throws IOException {
    try (InputStream in = ProvenanceOfHeadsTest.class.getResourceAsStream("page-heads.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      return Stream.of(all.split("\n== ", -1)).skip(1).map(ProvenanceOfHeadsTest::head).toList();
    }
  }

  private static Head head(String block) {
    List<String> all = block.lines().toList();
    Map<String, String> lines = new HashMap<>();
    all.stream()
        .skip(1)
        .map(line -> line.split(": ?", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> lines.put(pair[0], pair[1]));
    return new Head(all.getFirst(), lines);
  }

  private static Reading read(Head head) {
    URI address = URI.create(head.lines().getOrDefault("url", ""));
    byte[] page = head.html().getBytes(UTF_8);
    RawDocument raw =
        new RawDocument("page.html", page, Optional.empty(), Optional.of(address), Given.NOTHING);
    Extracted read = assertInstanceOf(Extracted.class, EXTRACTOR.extract(raw));
    return UNDERSTANDER.understand(
        "aaaaaaaaaaaa", read.text(), Optional.of(address), Given.NOTHING);
  }

  @ParameterizedTest
  @MethodSource("heads")
  void aHeadTellsWhereItsPageComesFrom(Head head) {
    assertEquals(head.provenance(), read(head).provenance().value().code());
  }

  @Test
  void thereAreManyHeadsOfEitherSort() throws IOException {
    long mirrors = heads().stream().filter(h -> h.provenance().equals("mirror")).count();
    assertTrue(mirrors >= 25 && heads().size() - mirrors >= 35);
  }
}
