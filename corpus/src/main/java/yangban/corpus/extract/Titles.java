package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import yangban.corpus.extract.PageParts.TitleClue;

/// Chooses the title among what the markup offers, by agreement: what two places of a page say is
/// more likely than what one says, and a `<title>` is cut where the rest names the site.
final class Titles {

  private Titles() {}

  /// Marks between an article's title and its site's name; a dash only with spaces or between
  /// ideographs, a double dash belongs to the title.
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[_|｜]+\\s*|(?<=[\\p{IsHan}）)”》】])--+(?=\\p{IsHan})|\\s+[-–—·»:]\\s+|(?<=[\\p{IsHan}）)”》】\\d])\\s*(?<!-)-(?!-)\\s*(?=\\p{IsHan})|\\s*[»>]{1,2}\\s*");

  /// The name of a school, a unit or a site alone is no title.
  private static final Pattern INSTITUTION =
      Pattern.compile(
          "[\\p{IsHan}·（）()]{2,24}(?:大学|学院|学校|[新闻官]网|网站|中心|研究院|研究所|党委|[部处系])(?:[（(].{1,8}[)）])?");

  /// Below this agreement is chance.
  private static final int SHORTEST = 2;

  static Optional<TitleClue> choose(List<TitleClue> clues, List<PageLine> head) {
    List<TitleClue> candidates = new ArrayList<>();
    for (TitleClue clue : clues) {
      String text = Glyphs.trim(clue.text());
      if (Glyphs.letters(text) >= SHORTEST) {
        candidates.add(new TitleClue(text, clue.rule(), clue.weight()));
        addParts(text, clue, candidates);
      }
    }
    List<String> stated = clues.stream().map(c -> loose(c.text())).toList();
    List<String> printed =
        head.stream().map(l -> l.text().length() > 300 ? "" : loose(l.text())).toList();
    TitleClue best = null;
    double highest = 0;
    for (TitleClue candidate : candidates) {
      double score =
          candidate.weight()
              + agreement(candidate, clues, stated)
              + printed(candidate, head, printed);
      score -= candidate.text().startsWith("—") ? 0.6 : 0;
      score -= INSTITUTION.matcher(candidate.text()).matches() ? 0.6 : 0;
      if (score > highest) {
        highest = score;
        best = candidate;
      }
    }
    return Optional.ofNullable(best).map(title -> withoutMark(title, candidates));
  }

  private static final Pattern MARK = Pattern.compile("^[\\[【][^\\]】]{1,8}[\\]】]\\s*(?=\\S)");

  /// `[经验] 标题` of a forum where another place of the page says `标题` alone.
  private static TitleClue withoutMark(TitleClue title, List<TitleClue> candidates) {
    String bare = MARK.matcher(title.text()).replaceFirst("");
    boolean stated =
        !bare.equals(title.text()) && candidates.stream().anyMatch(c -> c.text().equals(bare));
    return stated ? new TitleClue(bare, title.rule(), title.weight()) : title;
  }

  private static void addParts(String text, TitleClue clue, List<TitleClue> candidates) {
    String[] parts = SEPARATOR.split(text, -1);
    if (parts.length < 2) {
      return;
    }
    for (int i = 0; i < parts.length; i++) {
      String part = Glyphs.trim(parts[i]);
      if (Glyphs.letters(part) >= SHORTEST) {
        double weight = clue.weight() * (i > 0 ? 0.7 : areSite(parts) ? SITE_CUT : 0.98);
        candidates.add(new TitleClue(part, clue.rule() + "-part", weight));
        candidates.add(
            new TitleClue(
                Glyphs.trim(text.substring(0, text.indexOf(parts[i]) + parts[i].length())),
                clue.rule() + "-part",
                weight));
      }
    }
  }

  /// Where everything behind the first part names a site, the first part alone is surer than all.
  private static final double SITE_CUT = 1.05;

  private static final Pattern SITE =
      Pattern.compile(
          ".{0,20}(?:网|在线|频道|日报|晚报|早报|新闻|资讯|门户|网站|博客|论坛|社区|平台|公众号|学习强国|\\.(?:com|cn|net|org))");

  private static boolean areSite(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String part = Glyphs.trim(parts[i]);
      if (!INSTITUTION.matcher(part).matches() && !SITE.matcher(part).matches()) {
        return false;
      }
    }
    return true;
  }

  private static double agreement(TitleClue candidate, List<TitleClue> clues, List<String> stated) {
    double score = 0;
    String wanted = loose(candidate.text());
    for (int i = 0; i < clues.size(); i++) {
      if (candidate.rule().startsWith(clues.get(i).rule())) {
        continue;
      }
      if (wanted.equals(stated.get(i))) {
        score += 0.5 * clues.get(i).weight();
      } else if (stated.get(i).startsWith(wanted) || stated.get(i).endsWith(wanted)) {
        score += 0.25 * clues.get(i).weight() * Math.min(1, wanted.length() / 8.0);
      }
    }
    return score;
  }

  private static double printed(TitleClue candidate, List<PageLine> head, List<String> printed) {
    int line = printed.indexOf(loose(candidate.text()));
    if (line < 0 && isPrintedOverTwoLines(candidate, printed)) {
      return 0.4;
    }
    if (line < 0) {
      return isPrintedBehindAMark(candidate, printed) ? 0.3 : 0;
    }
    return head.get(line).linkDensity() > 0.5 ? 0.1 : 0.4;
  }

  private static boolean isPrintedOverTwoLines(TitleClue candidate, List<String> printed) {
    String wanted = loose(candidate.text());
    for (int i = 0; i + 1 < printed.size(); i++) {
      if (wanted.equals(printed.get(i) + printed.get(i + 1)) && !printed.get(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// `[经验] 标题`: a line that is the title but for a short word before or behind it.
  private static boolean isPrintedBehindAMark(TitleClue candidate, List<String> printed) {
    String wanted = loose(candidate.text());
    return wanted.length() >= 8
        && printed.stream()
            .anyMatch(p ->
                p.length() <= wanted.length() + 6 && (p.endsWith(wanted) || p.startsWith(wanted)));
  }

  /// A text without marks, spaces and case: what titles are compared by.
  static String loose(String text) {
    var loose = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c) || isNumber(c)) {
        loose.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return loose.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  /// Whether a line repeats a title, wholly or but for a site's name or a cut.
  static boolean same(String line, String title) {
    String a = loose(line);
    String b = loose(title);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.equals(b)) {
      return true;
    }
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    return shorter >= 6 && shorter >= 0.75 * longer && (a.contains(b) || b.contains(a));
  }
}
