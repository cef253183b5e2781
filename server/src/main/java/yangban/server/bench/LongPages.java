package yangban.server.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangban.corpus.eval.GoldPage;
import yangban.corpus.extract.ArticleExtractor;
import yangban.corpus.extract.Given;
import yangban.corpus.extract.RawDocument;

/// Web pages of [#BYTES] in the shapes of the gold pages that may be learned from: each keeps its
/// own markup, and what is missing comes in where real pages have it.
///
/// Of what is missing a quarter are paragraphs of other gold articles in the middle of its text, a
/// half menus above and lists of other articles below, and a quarter styles and scripts.
final class LongPages {
  static final int BYTES = 50_000;

  private static final Pattern HEAD_END = Pattern.compile("(?i)</head>");
  private static final Pattern BODY = Pattern.compile("(?i)<body[^>]*>");
  private static final Pattern PARAGRAPH_END = Pattern.compile("(?i)</p>");
  private static final Pattern BODY_END = Pattern.compile("(?i)</body>");

  private final ArticleExtractor extractor;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  /// @param pages whose texts and titles fill others
  LongPages(ArticleExtractor extractor, List<GoldPage> pages) {
    this.extractor = extractor;
    for (GoldPage page : pages) {
      page.body().stream().flatMap(String::lines).forEach(paragraphs::add);
      titles.add(page.expected().path("title").asString(""));
    }
  }

  /// A gold page of full length; empty where it is no web page, has no paragraph or is long
  /// already.
  Optional<RawDocument> of(GoldPage page, int seed) {
    return extractor
        .markup(page.page())
        .filter(markup -> bytes(markup) < BYTES)
        .flatMap(markup -> filled(markup, seed))
        .map(html ->
            new RawDocument(
                "page.html",
                html.getBytes(StandardCharsets.UTF_8),
                Optional.of(StandardCharsets.UTF_8),
                page.address().or(() -> Optional.of(URI.create("https://bench.example/1.htm"))),
                Given.NOTHING));
  }

  private Optional<String> filled(String markup, int seed) {
    int head = place(HEAD_END, markup, true);
    int body = place(BODY, markup, false);
    int text = middle(markup, body);
    int end = place(BODY_END, markup, true);
    if (head < 0 || body < head || text < body || end < text) {
      return Optional.empty();
    }
    int missing = BYTES - bytes(markup);
    return Optional.of(
        markup.substring(0, head)
            + program(missing / 4)
            + markup.substring(head, body)
            + links(missing / 4, seed)
            + markup.substring(body, text)
            + paragraphs(missing / 4, seed)
            + markup.substring(text, end)
            + links(missing / 4, seed + 1)
            + markup.substring(end));
  }

  private static int place(Pattern pattern, String markup, boolean before) {
    Matcher found = pattern.matcher(markup);
    return found.find() ? before ? found.start() : found.end() : -1;
  }

  /// Behind the paragraph in the middle of all.
  private static int middle(String markup, int from) {
    List<Integer> ends = new ArrayList<>();
    Matcher end = PARAGRAPH_END.matcher(markup);
    while (from >= 0 && end.find()) {
      ends.add(end.end());
    }
    return ends.isEmpty() ? -1 : ends.get(ends.size() / 2);
  }

  private String paragraphs(int most, int seed) {
    var text = new StringBuilder();
    int size = 0;
    for (int i = seed * 31; size < most; i++) {
      String one = "<p>" + escaped(paragraphs.get(i % paragraphs.size())) + "</p>\n";
      text.append(one);
      size += bytes(one);
    }
    return text.toString();
  }

  private String links(int most, int seed) {
    var list = new StringBuilder("<div class=\"list-box\"><ul>");
    int size = 0;
    for (int i = seed * 7; size < most; i++) {
      String title = escaped(titles.get(i % titles.size()));
      String one =
          "<li><a href=\"../info/10%1$02d/%1$d.htm\" title=\"%2$s\">%2$s</a><span>2023-05-%3$02d</span></li>\n"
              .formatted(i % 100, title, i % 28 + 1);
      list.append(one);
      size += bytes(one);
    }
    return list.append("</ul></div>").toString();
  }

  private static String program(int most) {
    var style = new StringBuilder();
    var script = new StringBuilder();
    for (int i = 0; style.length() + script.length() < most; i++) {
      style.append(
          ".list-%1$d li a{display:block;float:left;padding:0 12px;color:#333}#box%1$d .more{font-size:12px}\n"
              .formatted(i));
      script.append(
          "$(function(){var n%1$d=$('#slide%1$d').width();if(n%1$d>960){bind(n%1$d,'show',function(e){return e.index+1;});}});\n"
              .formatted(i));
    }
    return "<style>" + style + "</style><script>" + script + "</script>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
