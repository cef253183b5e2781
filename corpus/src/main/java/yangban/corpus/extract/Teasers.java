package yangban.corpus.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// Tells a column of teasers: three or more boxes of one make beside each other, each with a linked
/// title, a date and a short text about another page.
final class Teasers {

  private Teasers() {}

  private static final int LEAST = 3;

  /// Characters of one teaser: a title, a date and two or three sentences.
  private static final int LONGEST = 420;

  private static final Pattern DATED =
      Pattern.compile(
          "\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,2}\\b|\\b\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COUNT = Pattern.compile("\\d+");

  /// Of a teaser, what its link may leave to its text.
  private static final int TITLE = 6;

  /// @param undated whether boxes that tell no date may be teasers, too
  static boolean are(Element element, Measures measures, BooleanSupplier undated) {
    if (element.childrenSize() < LEAST || measures.at(element).links < LEAST) {
      return false;
    }
    Map<String, Integer> makes = new HashMap<>();
    int boxes = 0;
    for (Element child : element.children()) {
      if (measures.at(child).chars > 0) {
        boxes++;
        if (isTeaser(child, measures, undated)) {
          makes.merge(make(child), 1, Integer::sum);
        }
      }
    }
    int most = makes.values().stream().mapToInt(n -> n).max().orElse(0);
    return most >= LEAST && most >= 0.7 * boxes;
  }

  /// A box with a class of its own or an item, that leads to one page by its title.
  private static boolean isTeaser(Element box, Measures measures, BooleanSupplier undated) {
    Measures.Measure m = measures.at(box);
    boolean made = box.nameIs("li") || box.nameIs("article") || !box.className().isEmpty();
    if (!made || box.nameIs("p") || m.chars > LONGEST || m.links == 0 || m.links > 4) {
      return false;
    }
    return (DATED.matcher(box.text()).find() || (isHeaded(box) && undated.getAsBoolean()))
        && box.select("a[href]").stream()
            .filter(link -> measures.at(link).chars >= TITLE)
            .findFirst()
            .filter(link -> isTitle(link, box))
            .isPresent();
  }

  private static final Evaluator HEADING =
      QueryParser.parse(
          "h2 a[href],h3 a[href],h4 a[href],h5 a[href],h6 a[href],a[href] h2,a[href] h3,a[href] h4");

  /// Weight of a teaser's text beside its title, as [Glyphs#weight].
  private static final int LEAST_TEXT = 60;

  /// Whether a heading is a link, with prose below it; a numbered one is an article's own.
  private static boolean isHeaded(Element box) {
    Element title = box.selectFirst(HEADING);
    return title != null
        && Glyphs.weight(box.text()) > Glyphs.weight(title.text()) + LEAST_TEXT
        && !BodyShape.isNumbered(title.text());
  }

  private static boolean isTitle(Element link, Element box) {
    return link.parents().stream()
            .takeWhile(e -> !e.equals(box))
            .noneMatch(e -> e.nameIs("p") || e.nameIs("li"))
        && isAlone(link);
  }

  /// Name and class, without the numbers that count the boxes.
  private static String make(Element box) {
    return box.normalName() + "." + COUNT.matcher(box.className()).replaceAll("");
  }

  /// Whether a link is all of its line, as titles are, and no word inside a sentence.
  private static boolean isAlone(Element link) {
    Element holder = link.parent();
    return holder == null || holder.ownText().length() <= 2;
  }
}
