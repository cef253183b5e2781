package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How content systems name the second and further pages of an article after its first: `4321.htm`
/// goes on as `4321_2.htm`, `4321-2.htm`, `4321/2.htm` or, counted from nought, `4321_1.htm`;
/// `page.htm` as `page2.htm`; `show.asp?id=5` as `show.asp?id=5&page=2`.
///
/// A name proves nothing: [PagedArticle] looks into the pages.
public final class PageNames {

  private PageNames() {}

  /// Pages of one article: more are a book or a gallery.
  static final int MOST = 20;

  private static final Pattern NAME =
      Pattern.compile(
          "^(?<stem>.*[^/]?)(?<end>\\.(?:s?html?|xhtml|jsp|aspx?|php|psp|mht(?:ml)?))$");
  private static final Pattern FIRST = Pattern.compile("^(?<stem>.+?)(?<mark>[_-])0?1$");

  /// The names of the pages after the first, in order; empty where there are none.
  ///
  /// @param first a file's way or an address, parted by `/`
  /// @param exists tells whether a name is there
  public static List<String> after(String first, Predicate<String> exists) {
    for (IntFunction<String> shape : shapes(first)) {
      List<String> pages = new ArrayList<>();
      for (int page = 2; page <= MOST && exists.test(shape.apply(page)); page++) {
        pages.add(shape.apply(page));
      }
      if (!pages.isEmpty()) {
        return pages;
      }
    }
    return List.of();
  }

  /// Numbers counted from nought come first: who has both `_1` and `_2` means them as 2 and 3.
  private static List<IntFunction<String>> shapes(String first) {
    if (first.indexOf('?') >= 0) {
      return List.of(
          page -> first + "&page=" + page,
          page -> first + "&p=" + page,
          page -> first + "&pageno=" + page);
    }
    Matcher name = NAME.matcher(first.toLowerCase(Locale.ROOT));
    if (!name.matches()) {
      return List.of();
    }
    String stem = first.substring(0, name.end("stem"));
    String end = first.substring(name.start("end"));
    List<IntFunction<String>> shapes = new ArrayList<>();
    shapes.add(page -> stem + "_" + (page - 1) + end);
    shapes.add(page -> stem + "_" + page + end);
    shapes.add(page -> stem + "-" + page + end);
    shapes.add(page -> stem + "/" + page + end);
    if (!stem.isEmpty() && !Character.isDigit(stem.charAt(stem.length() - 1))) {
      shapes.add(page -> stem + page + end);
    }
    Matcher one = FIRST.matcher(stem);
    if (one.matches()) {
      shapes.add(page -> one.group("stem") + one.group("mark") + page + end);
    }
    return shapes;
  }
}
