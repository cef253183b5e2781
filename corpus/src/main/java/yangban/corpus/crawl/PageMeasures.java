package yangban.corpus.crawl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// What a page consists of, menus, heads and feet left out: sentences, links, other words.
final class PageMeasures {

  /// A line of running text has a pause or an end and about this many letters.
  private static final int LEAST_SENTENCE = 18;

  private static final int LEAST_RUN = 3;

  private static final Pattern POSTING =
      Pattern.compile(
          "(?:发布|发表|加入|上传|创建|更新|编辑|录入)(?:时间|日期|于)|(?:发布者|发布人|作者|来源|信息来源|撰稿|供稿|通讯员|编辑|责任编辑|审核|初审|终审)\\s*[:：]|(?:点击|浏览|阅读|访问|人气)(?:数|量|次数|率)?\\s*[:：\\[]|^\\s*(?:日期|时间)\\s*[:：]|^\\s*(?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*$");
  private static final Pattern NEIGHBOURS =
      Pattern.compile("(?:上|下|前|后|[上下前后]一)[一]?[条篇](?:文章|新闻|信息)?\\s*[:：】\\]]?|没有了");

  private int prose;
  private int linked;
  private int plain;
  private boolean posting;
  private boolean neighbours;

  private PageMeasures() {}

  /// Letters of running text outside links and outside the rows of lists.
  int prose() {
    return prose;
  }

  /// Share of the letters that are links.
  double linkDensity() {
    return linked + plain == 0 ? 0 : (double) linked / (linked + plain);
  }

  /// A line with author, date or counter outside the rows of lists.
  boolean posting() {
    return posting;
  }

  /// 上一条, 下一篇
  boolean neighbours() {
    return neighbours;
  }

  static PageMeasures of(Document page, LinkMap links) {
    PageMeasures measures = new PageMeasures();
    Map<Element, Boolean> entries = new HashMap<>();
    for (LinkRow row : links.rows()) {
      if (!row.inline() && links.run(row).size() >= LEAST_RUN) {
        entries.put(row.element(), true);
      }
    }
    page.body().traverse(measures.new Lines(links, entries));
    return measures;
  }

  /// Cuts the page into lines at block borders.
  private final class Lines implements NodeVisitor {
    private final LinkMap links;
    private final Map<Element, Boolean> entries;
    private final StringBuilder line = new StringBuilder();
    private int entry;
    private int anchor;
    private int hidden;
    private int linkedInLine;

    Lines(LinkMap links, Map<Element, Boolean> entries) {
      this.links = links;
      this.entries = entries;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && hidden == 0) {
        line.append(text.text());
        linkedInLine += anchor > 0 ? Words.letters(text.text()) : 0;
      } else if (node instanceof Element element) {
        if (element.isBlock() || element.normalName().equals("br")) {
          flush();
        }
        count(element, 1);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.isBlock()) {
          flush();
        }
        count(element, -1);
      }
    }

    private void count(Element element, int step) {
      entry += entries.containsKey(element) ? step : 0;
      anchor += element.normalName().equals("a") ? step : 0;
      hidden += isHidden(element) ? step : 0;
    }

    private boolean isHidden(Element element) {
      return switch (element.normalName()) {
        case "script", "style", "noscript", "template", "select", "textarea", "button" -> true;
        default ->
            !element.parents().isEmpty()
                && links.isChrome(element)
                && !(element.parent() != null && links.isChrome(element.parent()));
      };
    }

    private void flush() {
      if (line.isEmpty()) {
        return;
      }
      String text = line.toString().strip();
      int letters = Words.letters(text);
      int words = letters - linkedInLine;
      linked += linkedInLine;
      plain += words;
      if (entry == 0) {
        posting |= text.length() < 200 && POSTING.matcher(text).find();
        neighbours |= text.length() < 200 && NEIGHBOURS.matcher(text).find();
      } else {
        neighbours |= text.length() < 200 && NEIGHBOURS.matcher(text).lookingAt();
      }
      boolean runs = words >= LEAST_SENTENCE && Words.isSentence(text) && words > linkedInLine;
      prose += runs && entry == 0 ? words : 0;
      line.setLength(0);
      linkedInLine = 0;
    }
  }

  /// The rows of the page's own lists, longest list first: neither menus nor links in sentences.
  static List<LinkRow> longest(LinkMap links) {
    List<LinkRow> longest = List.of();
    for (List<LinkRow> run : links.runs()) {
      List<LinkRow> own =
          run.stream().filter(r -> !r.inline() && !r.chrome() && r.isTitled()).toList();
      if (own.size() > longest.size() && own.size() * 2 > run.size()) {
        longest = own;
      }
    }
    return longest;
  }

  /// Links of the largest run outside menus, however short.
  static int directory(LinkMap links) {
    int most = 0;
    for (List<LinkRow> run : links.runs()) {
      most = Math.max(most, (int) run.stream().filter(r -> !r.inline() && !r.chrome()).count());
    }
    return most;
  }
}
