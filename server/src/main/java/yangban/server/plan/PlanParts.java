package yangban.server.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A pasted plan cut where its writer cut it, as far as an article's outline would not find it: at
/// numbered paragraphs, at short lines without a stop, or else at its paragraphs.
///
/// @param parts in the order of the text; one part of all lines where only the outline can tell
/// @param whole whether that is so
record PlanParts(List<Part> parts, boolean whole) {

  /// A first line of more is no title.
  static final int MAX_TITLE = 40;

  /// A line of more, or one with a stop at its end, is no heading of its own.
  private static final int MAX_HEADING = 20;

  /// A paragraph of fewer characters is rather a signature, a date, a label.
  private static final int LEAST_PARAGRAPH = 20;

  /// What a line begins with that is one of several, and so no title of all.
  private static final Pattern NUMBER =
      Pattern.compile("(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.．、])");

  /// A numbered paragraph (二、每月走进社区，给老人量血压。): a number, a first clause, and more behind it up to
  /// the end of a sentence. Two of them are sections each, headed by their first clauses.
  private static final Pattern NUMBERED =
      Pattern.compile("(" + NUMBER.pattern() + "[^，。；：！？,;:]{2,40})[，。；：,;:].{8,}[。；！？]$");

  private static final Pattern CLAUSE = Pattern.compile("[^，。；：！？,;:]{2,30}");
  private static final Pattern STOPPED = Pattern.compile(".*[，。；：！？,;:…]$");

  /// @param heading of the section
  /// @param lines its paragraphs
  record Part(String heading, List<String> lines) {}

  /// @param plan as pasted; a plan of white space has no parts
  static PlanParts of(String plan) {
    List<String> lines =
        Arrays.stream(plan.split("\\R"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    if (lines.isEmpty()) {
      return new PlanParts(List.of(), false);
    }
    String first = lines.getFirst();
    boolean titled =
        lines.size() > 1
            && first.length() <= MAX_TITLE
            && !isNumber(first)
            && !STOPPED.matcher(first).matches();
    List<String> body = lines.subList(titled ? 1 : 0, lines.size());
    IntPredicate paragraph = n -> NUMBERED.matcher(body.get(n)).lookingAt();
    if (count(body, paragraph) >= 2) {
      // The last of （一）（二）（三） ends where 四、 begins.
      return new PlanParts(cut(body, paragraph.or(n -> isNumberedHeading(body.get(n)))), false);
    }
    // Where there is no other title, the first line may head a section as the others do.
    IntPredicate heading = n -> isHeading(lines, n);
    if (lines.stream().noneMatch(PlanParts::isNumber) && count(lines, heading) >= 2) {
      return new PlanParts(cut(lines, heading), false);
    }
    return new PlanParts(List.of(new Part(lines.getFirst(), body)), true);
  }

  /// The paragraphs as parts, for a plan in which no outline was found; empty where they are fewer
  /// than two.
  static List<Part> paragraphs(List<String> lines) {
    IntPredicate paragraph = n -> lines.get(n).length() >= LEAST_PARAGRAPH;
    return lines.stream().anyMatch(PlanParts::isNumber) || count(lines, paragraph) < 2
        ? List.of()
        : cut(lines, paragraph);
  }

  private static boolean isNumber(String line) {
    return NUMBER.matcher(line).lookingAt();
  }

  private static boolean isNumberedHeading(String line) {
    return isNumber(line) && isShort(line);
  }

  private static boolean isHeading(List<String> lines, int n) {
    return n + 1 < lines.size() && isShort(lines.get(n)) && !isShort(lines.get(n + 1));
  }

  private static boolean isShort(String line) {
    return line.length() <= MAX_HEADING && !STOPPED.matcher(line).matches();
  }

  private static long count(List<String> lines, IntPredicate start) {
    return IntStream.range(0, lines.size()).filter(start).count();
  }

  /// What stands before the first start is a part of its own only where it says something.
  private static List<Part> cut(List<String> lines, IntPredicate start) {
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < lines.size(); ) {
      int to = from + 1;
      while (to < lines.size() && !start.test(to)) {
        to++;
      }
      String first = lines.get(from);
      if (isShort(first)) {
        // A title alone says nothing.
        if (to > from + 1) {
          parts.add(new Part(first, lines.subList(from + 1, to)));
        }
      } else {
        parts.add(new Part(clause(first), lines.subList(from, to)));
      }
      from = to;
    }
    return parts;
  }

  private static String clause(String line) {
    Matcher numbered = NUMBERED.matcher(line);
    if (numbered.lookingAt()) {
      return numbered.group(1);
    }
    Matcher clause = CLAUSE.matcher(line);
    return clause.lookingAt()
        ? clause.group()
        : line.substring(0, Math.min(MAX_TITLE, line.length()));
  }
}
