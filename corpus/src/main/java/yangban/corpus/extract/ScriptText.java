package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import yangban.corpus.extract.HtmlLines.Placed;

/// The text of a page that only a script would show: what it keeps as a string of markup in its
/// state, `window.__INITIAL_STATE__ = {"content": "<p>…"}` and the like.
///
/// No script is run and no name is known: every string literal long enough for an article is read
/// as markup, and the one with the most prose is the text. A literal may itself be JSON with
/// literals in it, as frameworks stream their state.
///
/// @param lines of the text
/// @param prose their points, as [ContentFinder#points]
/// @param date the first day that the same script gives under a name of publication; empty where
///   none does
record ScriptText(List<PageLine> lines, double prose, String date) {

  ScriptText {
    lines = List.copyOf(lines);
  }

  /// Characters of a literal that may be an article.
  private static final int LEAST = 200;

  /// Literals of a page that are read, the longest first, and characters of a script that is.
  private static final int MOST = 6;

  private static final int LONGEST_SCRIPT = 3_000_000;

  private static final Pattern MARKUP =
      Pattern.compile("<(?:p|br|div|section)\\b[^>]*>", Pattern.CASE_INSENSITIVE);

  private static final Pattern DATE =
      Pattern.compile(
          "\\\\?[\"'](?:pub\\w{0,12}|publish\\w{0,12}|time|date|datetime|ptime|create_?[tT]ime)\\\\?[\"']\\s*:\\s*\\\\?[\"']((?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2})");

  private record Literal(String text, String script) {}

  /// The text with the most prose, empty where no script keeps any.
  static Optional<ScriptText> of(Markup page) {
    List<Literal> literals = new ArrayList<>();
    for (Element script : page.named("script")) {
      String data = script.data();
      if (data.length() >= LEAST && data.length() <= LONGEST_SCRIPT) {
        gather(data, data, '"', literals);
        gather(data, data, '\'', literals);
      }
    }
    literals.sort(Comparator.comparingInt((Literal l) -> l.text().length()).reversed());
    return literals.stream()
        .limit(MOST)
        .map(ScriptText::read)
        .max(Comparator.comparingDouble(ScriptText::prose));
  }

  private static ScriptText read(Literal literal) {
    Element body = Jsoup.parseBodyFragment(literal.text()).body();
    List<PageLine> lines =
        HtmlLines.of(body, Measures.of(body), Styles::isHidden).stream().map(Placed::line).toList();
    double prose = lines.stream().mapToDouble(ContentFinder::points).sum();
    Matcher date = DATE.matcher(literal.script());
    return new ScriptText(lines, prose, date.find() ? date.group(1) : "");
  }

  /// The literals of markup between quotes of one kind.
  private static void gather(String data, String script, char quote, List<Literal> found) {
    int start = data.indexOf(quote);
    while (start >= 0) {
      int end = end(data, start + 1, quote);
      if (end < 0) {
        return;
      }
      if (end - start > LEAST) {
        add(unescaped(data.substring(start + 1, end)), data, script, found);
      }
      start = data.indexOf(quote, end + 1);
    }
  }

  private static void add(String text, String data, String script, List<Literal> found) {
    boolean state = text.contains("\":\"") && text.length() < data.length();
    if (state) {
      gather(text, script, '"', found);
      return;
    }
    String markup = text.contains("&lt;") ? Parser.unescapeEntities(text, false) : text;
    if (MARKUP.matcher(markup).find()) {
      found.add(new Literal(markup, script));
    }
  }

  /// Where a literal ends; -1 for nowhere.
  private static int end(String data, int from, char quote) {
    for (int i = from; i < data.length(); i++) {
      char c = data.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i;
      }
    }
    return -1;
  }

  private static String unescaped(String literal) {
    var text = new StringBuilder(literal.length());
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c != '\\' || i + 1 == literal.length()) {
        text.append(c);
        continue;
      }
      char escaped = literal.charAt(++i);
      int code = escaped == 'u' ? code(literal, i + 1) : -1;
      if (code >= 0) {
        text.append((char) code);
        i += 4;
      } else {
        text.append(
            switch (escaped) {
              case 'n', 'r' -> '\n';
              case 't' -> '\t';
              default -> escaped;
            });
      }
    }
    return text.toString();
  }

  /// The four hexadecimal digits from a place on; -1 where there are none.
  private static int code(String literal, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < literal.length() ? Character.digit(literal.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
