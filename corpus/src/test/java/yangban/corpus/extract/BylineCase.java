package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import yangban.corpus.ArticleText;
import yangban.corpus.Tag;

/// A page made around one way of printing date, source and credits, with what a reader finds there.
///
/// @param parts what stands where: `head`, `info`, `first`, `more`, `last`, `more2`, `after`
/// @param date ISO, or `none`
/// @param publisher as printed, or `-`
/// @param credits `role:name`, sorted
record BylineCase(
    String name, Map<String, String> parts, String date, String publisher, Set<String> credits) {

  /// The cases of `bylines.txt`: `## name`, lines `part: markup`, and `= date | publisher |
  /// credits`.
  static List<BylineCase> all() {
    List<BylineCase> cases = new ArrayList<>();
    String name = "";
    Map<String, String> parts = new HashMap<>();
    for (String line : Pages.resource("bylines.txt").lines().toList()) {
      if (line.startsWith("## ")) {
        name = line.substring(3);
        parts = new HashMap<>();
      } else if (line.startsWith("= ")) {
        String[] told = line.substring(2).split("\\|", -1);
        cases.add(
            new BylineCase(
                name, Map.copyOf(parts), told[0].strip(), told[1].strip(), credits(told[2])));
      } else if (line.indexOf(':') > 0) {
        int colon = line.indexOf(':');
        parts.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return cases;
  }

  private static Set<String> credits(String told) {
    Set<String> credits = new TreeSet<>();
    for (String credit : told.split(";", -1)) {
      if (!credit.isBlank()) {
        credits.add(credit.strip());
      }
    }
    return credits;
  }

  @Override
  public String toString() {
    return name;
  }

  String expected() {
    return date + " | " + publisher + " | " + String.join("; ", credits);
  }

  /// The same as it was read.
  String read() {
    ArticleText text = Reads.html(html());
    Set<String> credits = new TreeSet<>();
    text.credits().forEach(c -> credits.add(c.role() + ":" + c.name()));
    Optional<String> published = text.published().map(Tag::value).map(Object::toString);
    return published.orElse("none")
        + " | "
        + text.publisher().map(Tag::value).orElse("-")
        + " | "
        + String.join("; ", credits);
  }

  private String part(String part) {
    return parts.getOrDefault(part, "");
  }

  private String paragraph(String part) {
    return part(part).isEmpty() ? "" : "<p>" + part(part) + "</p>";
  }

  private String html() {
    String title = part("title");
    String content =
        paragraph("first")
            + part("more")
            + Pages.resource("plain-paragraphs.txt")
                .lines()
                .map(p -> "<p>" + p + "</p>")
                .reduce("", String::concat)
            + paragraph("last")
            + part("more2");
    String head =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\">%s<title>%s</title></head><body>"
            .formatted(part("head"), title);
    if (part("page").equals("wechat")) {
      return head
          + "<div class=\"rich_media_area_primary\"><h1 class=\"rich_media_title\" id=\"activity-name\">%s</h1><div id=\"meta_content\" class=\"rich_media_meta_list\">%s</div><div class=\"rich_media_content\" id=\"js_content\">%s</div></div><script>%s</script></body></html>"
              .formatted(title, part("info"), content, part("script"));
    }
    if (part("page").equals("above")) {
      return head
          + "<div class=\"main\"><p>%s</p><h1>%s</h1><div class=\"content\">%s</div></div></body></html>"
              .formatted(part("info"), title, content);
    }
    return head
        + "<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/a\">新闻</a> <a href=\"/b\">服务</a></div><div class=\"main\"><h1>%s</h1><div class=\"bar\">%s</div><div class=\"content\">%s</div>%s</div><div class=\"footer\"><p>Copyright © 2010-2024 版权所有</p></div></body></html>"
            .formatted(title, part("info"), content, part("after"));
  }
}
