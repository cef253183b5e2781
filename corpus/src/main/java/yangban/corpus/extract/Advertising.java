package yangban.corpus.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// Tells what was put into a page by others to advertise: gambling, films for adults, quick loans;
/// as lines of their own, or as clauses within a paragraph (`…达到98%。，欢迎登录www.some.example注册送彩金`).
///
/// A clause advertises where a word of the trade stands with an offer or an address, or an offer
/// that nobody else makes. Whoever warns of such things names them, too: a sentence that warns, and
/// a page that is about them, are left as they are.
public final class Advertising {

  /// What ends a clause.
  private static final String ENDS = "，。；！？!?;,\n【】";

  /// An advertisement is terse; what is longer is a paragraph in which one may stand.
  private static final int LONGEST = 200;

  private Advertising() {}

  /// A line without what advertises in it.
  ///
  /// @param text what is left, empty where all of it advertises
  /// @param cut what does, in order
  public record Cut(String text, List<String> cut) {

    public Cut {
      cut = List.copyOf(cut);
    }
  }

  /// Whether a line does nothing but advertise.
  public static boolean is(String line) {
    return line.length() <= LONGEST && cut(line).text().isBlank();
  }

  /// Cuts out the clauses that advertise.
  public static Cut cut(String line) {
    if (!AdvertisingWords.mayHold(line) || !Glyphs.hasCjk(line)) {
      return new Cut(line, List.of());
    }
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.length() != line.length() || !AdvertisingWords.holds(lower)) {
      return new Cut(line, List.of());
    }
    if (line.length() <= LONGEST && AdvertisingWords.isQuickMoney(lower)) {
      return new Cut("", List.of(line));
    }
    List<String> clauses = clauses(line);
    BitSet warned = warned(lower);
    boolean[] out = new boolean[clauses.size()];
    int start = 0;
    for (int i = 0; i < out.length; i++) {
      int end = start + clauses.get(i).length();
      out[i] = !warned.get(end - 1) && AdvertisingWords.advertises(lower.substring(start, end));
      start = end;
    }
    for (int i = 1; i < out.length; i++) {
      out[i] |= out[i - 1] && AdvertisingWords.goesOn(clauses.get(i).toLowerCase(Locale.ROOT));
    }
    for (int i = out.length - 2; i >= 0; i--) {
      out[i] |= out[i + 1] && AdvertisingWords.goesOn(clauses.get(i).toLowerCase(Locale.ROOT));
    }
    return without(line, clauses, out);
  }

  private static Cut without(String line, List<String> clauses, boolean[] out) {
    var text = new StringBuilder();
    List<String> cut = new ArrayList<>();
    for (int i = 0; i < out.length; i++) {
      if (out[i]) {
        String clause = clauses.get(i);
        cut.add(clause);
        if (i + 1 == out.length
            || clause.endsWith("。")
            || "，,；;、".indexOf(clause.charAt(clause.length() - 1)) < 0) {
          close(text);
        }
      } else {
        append(text, clauses.get(i), i > 0 && out[i - 1]);
      }
    }
    return new Cut(cut.isEmpty() ? line : text.toString(), cut);
  }

  private static List<String> clauses(String line) {
    List<String> clauses = new ArrayList<>();
    int start = 0;
    while (start < line.length()) {
      int end = clauseEnd(line, start);
      clauses.add(line.substring(start, end));
      start = end;
    }
    return clauses;
  }

  /// Behind the mark that ends the clause.
  private static int clauseEnd(String line, int start) {
    int end = start;
    while (end < line.length() && ENDS.indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    while (end < line.length() && ENDS.indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return end < line.length() && line.charAt(end) != '【' ? end + 1 : end;
  }

  /// The characters of the sentences that warn, each sentence looked at once: a line may hold
  /// thousands of clauses and one sentence.
  private static BitSet warned(String line) {
    BitSet warned = new BitSet();
    int start = 0;
    while (start < line.length()) {
      int stop = line.indexOf('。', start);
      int end = stop < 0 ? line.length() : stop + 1;
      warned.set(start, end, AdvertisingWords.warns(line, start, end));
      start = end;
    }
    return warned;
  }

  /// A clause before a cut ends what it says.
  private static void close(StringBuilder text) {
    int last = text.length() - 1;
    if (last >= 0 && "，,、；;".indexOf(text.charAt(last)) >= 0) {
      text.setCharAt(last, '。');
    }
  }

  private static void append(StringBuilder text, String clause, boolean afterCut) {
    int from = 0;
    while (afterCut && from < clause.length() && ENDS.indexOf(clause.charAt(from)) >= 0) {
      from++;
    }
    text.append(clause, from, clause.length());
  }
}
